import type { Coded, CompileContext, CompiledGraph, Dialect, Relation, Statement } from '@fanfare/shared';

/**
 * What is compared with the naive evaluator: the product as it is, or with one fault planted.
 * Each member stands for one place where the product could be wrong; absent members leave it as it is.
 */
export interface Subject {
  context?(context: CompileContext): CompileContext;
  compiled?(compiled: CompiledGraph): CompiledGraph;
  part?(part: Relation | Coded): Relation | Coded;
  dialect?: Dialect;
  statement?(statement: Statement): Statement;
}

/** The product as it is. */
export const product: Subject = {};
