import type {
  CampaignGraph,
  Catalog,
  CompileContext,
  CompiledGraph,
  ConditionGroup,
  Dialect,
  RelationalPart,
  Statement,
} from '@fanfare/shared';

/**
 * What is compared with the naive evaluator: the product as it is, or with one fault planted.
 * Each member stands for one place where the product could be wrong; absent members leave it as it is.
 */
export interface Subject {
  context?(context: CompileContext): CompileContext;
  /** The rule as the compiler takes it. */
  rule?(catalog: Catalog, rule: ConditionGroup, context: CompileContext): ConditionGroup;
  /** The campaign as the compiler takes it. */
  graph?(graph: CampaignGraph): CampaignGraph;
  compiled?(compiled: CompiledGraph): CompiledGraph;
  part?(part: RelationalPart): RelationalPart;
  dialect?: Dialect;
  statement?(statement: Statement): Statement;
}

/** The product as it is. */
export const product: Subject = {};
