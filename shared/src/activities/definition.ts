import type { z } from 'zod';
import type { AddedColumns } from '../attribute/added-columns.ts';
import type { Catalog, Table, TargetingDimension } from '../catalog/catalog.ts';
import type { AudienceLookup } from '../condition/audience.ts';
import type { ConditionGroup } from '../condition/condition.ts';
import type { FilterLookup } from '../condition/predefined-filter.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { Coded, Relation } from '../relation/relation.ts';
import type { Scalar } from '../relation/scalar.ts';
import type { TableSource } from '../relation/table-source.ts';
import type { ProblemCode } from '../result/codes.ts';
import type { VariableLookup } from '../variable/variable.ts';
import type { Slot, Text } from '../words/phrase.ts';
import type { FileLookup } from './loaded-file.ts';
import type { Carried, CarriedColumn, InboundPopulation, Population, PopulationColumn } from './population.ts';

export type ActivityCategory = 'targeting' | 'data' | 'flow' | 'channel';

/** An outbound port. `complement` ports carry rows that were not kept. */
export interface OutboundPort {
  id: string;
  label: Text;
  role: 'main' | 'complement';
}

export interface Ports {
  inbound: { min: number; max: number };
  outbound: readonly OutboundPort[];
}

/** Table sources by table name: the data versions in force, and what activities upstream wrote over them. */
export type Environment = ReadonlyMap<string, TableSource>;

/** What a graph refers to by id or name. */
export interface GraphResources {
  catalog: Catalog;
  /** Predefined filters rules may refer to. */
  filters: FilterLookup;
  /** Audiences rules and activities may refer to. */
  audiences: AudienceLookup;
  /** Files of the campaign that were read. */
  files: FileLookup;
  /** The present instant (ISO, UTC), by which a moment is told to be past; absent: nothing is. */
  now?: string;
}

/** What is known when a campaign is compiled. `now` is an instant (ISO, UTC); `timeZone` an IANA zone. */
export interface CompileContext extends GraphResources {
  environment: Environment;
  now: string;
  timeZone: string;
  /** Variables of the campaign, with their values. */
  variables: VariableLookup;
  /** Columns added to the population that arrives first. */
  columns: AddedColumns;
  /** The activity that is compiled. */
  activity: { id: string; label: string };
}

/** An inbound transition as known without compiling: where it comes from and what it carries, if known. */
export interface InboundTransition {
  transition: string;
  fromLabel: Text;
  /** Targeting dimension, undefined while upstream is not valid. */
  dimension: string | undefined;
  /** Columns added on the way. */
  columns: readonly CarriedColumn[];
}

export interface ValidateContext extends GraphResources {
  inbound: readonly InboundTransition[];
  timeZone: string;
  variables: VariableLookup;
  /** Columns added to the population that arrives first; their values are empty. */
  columns: AddedColumns;
  /** The activity that is looked at. */
  activity: { id: string; label: string };
}

/** A problem before the graph adds the activity it belongs to. */
export interface ActivityProblem {
  code: ProblemCode;
  field?: string;
  transition?: string;
  params?: Record<string, Slot>;
}

/** Rows that leave the flow here. `cause` is a stable code; `label` says it in words. */
export interface Drop {
  cause: string;
  label: Text;
  relation: Relation;
  /** Set when these rows also leave by a complement port, so that they are not gone. */
  port?: string;
}

/**
 * A number in a conservation law: the rows of a relation, how often keys of a tally were merged (sum of code − 1), the
 * sum of an integer over the rows of a relation (empties count 0), or 1 when a predicate that reads no row holds, else 0.
 */
export type LawTerm =
  | { kind: 'rows'; label: Text; of: Relation }
  | { kind: 'merged'; label: Text; of: Extract<Coded, { kind: 'tally' }> }
  | { kind: 'sum'; label: Text; of: Relation; value: Scalar }
  | { kind: 'holds'; label: Text; of: Predicate };

/** Both sides must have the same sum; checked by the engine for every count and every run. */
export interface Law {
  left: readonly LawTerm[];
  right: readonly LawTerm[];
}

/** What an activity makes of its inbound populations. */
export interface Compiled {
  /** A population for every outbound port, by port id. */
  outputs: Readonly<Record<string, Population>>;
  drops: readonly Drop[];
  laws: readonly Law[];
  /** Figures worth saying that are neither outputs nor drops ("merged", "in two subsets", "recipients"). */
  facts?: readonly { id: string; label: Text; term: LawTerm }[];
  /** What must be known to read the numbers ("as if it were now"): a stable id and a sentence, shown on the card. */
  notes?: readonly { id: string; text: Text }[];
  /** Values that saving stores with each person that arrives, for an activity that saves people. */
  stores?: readonly PopulationColumn[];
  /** Environment seen downstream, for an activity that writes. */
  environment?: Environment;
}

/** One line of settings in words, for the card. */
export interface SummaryContext extends GraphResources {
  inbound: readonly InboundTransition[];
}

/** Everything the product knows about a kind of activity. See docs/ARCHITECTURE.md, "An activity is one value". */
export interface ActivityDefinition<Type extends string = string, Config = unknown> {
  type: Type;
  category: ActivityCategory;
  /** Name in the palette and the default label. */
  title: string;
  /** Other words people search it by. */
  searchWords: readonly string[];
  config: z.ZodType<Config>;
  /**
   * Settings of a freshly dropped activity. `seed` is a random integer in [0, 2^31 − 2] drawn by the caller; `say` gives
   * names of branches and subsets in the language of whoever draws, English when left out.
   */
  initial(seed: number, say?: (text: Text) => string): Config;
  /** The rules in the settings, so that the filters they refer to are found. Absent when it has none. */
  rules?(config: Config): readonly ConditionGroup[];
  /** Those of them that choose among the rows that arrive or are built, by their place in the settings. Absent when none do. */
  decides?(config: Config): readonly { field: string; rule: ConditionGroup }[];
  /**
   * Name of the table whose rows the rule at a field selects; undefined while it is not known. Absent: rules select rows
   * of what leaves.
   */
  ruleTable?(config: Config, field: string, context: Pick<ValidateContext, 'catalog' | 'inbound'>): string | undefined;
  /** True for a field whose rule is read on two rows together, so that it has no rows of its own to count. Absent: never. */
  isPairRule?(field: string): boolean;
  /** Ids of the audiences the settings name outside rules. Absent when they cannot. */
  audiences?(config: Config): readonly string[];
  /** The table and targeting dimension the activity brings into the campaign (lines of a file). Absent for most. */
  brings?(
    config: Config,
    activity: { id: string; label: string },
  ): { table: Table; dimension: TargetingDimension } | undefined;
  /** Columns the activity writes, by table; what follows reads what was written. Absent for most. */
  writes?(config: Config, context: ValidateContext): readonly { table: string; column: string }[];
  /** Settings of a copy: renews what must not be shared. Absent when nothing must. */
  copy?(config: Config, seed: number): Config;
  /** Settings with references to transitions renamed, after paste or duplicate. Absent when it has none. */
  mapTransitions?(config: Config, rename: (transition: string) => string): Config;
  ports(config: Config): Ports;
  validate?(config: Config, context: ValidateContext): ActivityProblem[];
  /** What leaves by a port, known without data; undefined while not known. See `carried.ts` for the usual answers. */
  carries(config: Config, context: ValidateContext, port: string): Carried | undefined;
  /** Pure. Called only when the settings and all inbound populations are valid. */
  compile(inbound: readonly InboundPopulation[], config: Config, context: CompileContext): Compiled;
  summarize(config: Config, context: SummaryContext): Text;
}

/** Declares an activity and keeps the types of its name and settings. */
export function defineActivity<const Type extends string, Config>(
  definition: ActivityDefinition<Type, Config>,
): ActivityDefinition<Type, Config> {
  return definition;
}
