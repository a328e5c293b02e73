import type { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { ConditionGroup } from '../condition/condition.ts';
import type { FilterLookup } from '../condition/predefined-filter.ts';
import type { Coded, Relation } from '../relation/relation.ts';
import type { TableSource } from '../relation/table-source.ts';
import type { ProblemCode } from '../result/codes.ts';
import type { VariableLookup } from '../variable/variable.ts';
import type { InboundPopulation, Population } from './population.ts';

export type ActivityCategory = 'targeting' | 'data' | 'flow' | 'channel';

/** An outbound port. `complement` ports carry rows that were not kept. */
export interface OutboundPort {
  id: string;
  label: string;
  role: 'main' | 'complement';
}

export interface Ports {
  inbound: { min: number; max: number };
  outbound: readonly OutboundPort[];
}

/** Table sources by table name: the data versions in force, and what activities upstream wrote over them. */
export type Environment = ReadonlyMap<string, TableSource>;

/** What is known when a campaign is compiled. `now` is an instant (ISO, UTC); `timeZone` an IANA zone. */
export interface CompileContext {
  catalog: Catalog;
  environment: Environment;
  now: string;
  timeZone: string;
  /** Variables of the campaign, with their values. */
  variables: VariableLookup;
  /** Predefined filters rules may refer to. */
  filters: FilterLookup;
}

/** An inbound transition as known without compiling: where it comes from and what it carries, if known. */
export interface InboundTransition {
  transition: string;
  fromLabel: string;
  /** Targeting dimension, undefined while upstream is not valid. */
  dimension: string | undefined;
}

export interface ValidateContext {
  catalog: Catalog;
  inbound: readonly InboundTransition[];
  timeZone: string;
  variables: VariableLookup;
  filters: FilterLookup;
}

/** A problem before the graph adds the activity it belongs to. */
export interface ActivityProblem {
  code: ProblemCode;
  field?: string;
  transition?: string;
  params?: Record<string, string | number>;
}

/** Rows that leave the flow here. `cause` is a stable code; `label` says it in words. */
export interface Drop {
  cause: string;
  label: string;
  relation: Relation;
  /** Set when these rows also leave by a complement port, so that they are not gone. */
  port?: string;
}

/** A number in a conservation law: the rows of a relation, or how often keys of a tally were merged (sum of code − 1). */
export type LawTerm =
  | { kind: 'rows'; label: string; of: Relation }
  | { kind: 'merged'; label: string; of: Extract<Coded, { kind: 'tally' }> };

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
  facts?: readonly { id: string; label: string; term: LawTerm }[];
  /** Environment seen downstream, for an activity that writes. */
  environment?: Environment;
}

/** One line of settings in words, for the card. */
export interface SummaryContext {
  catalog: Catalog;
  filters: FilterLookup;
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
  /** Settings of a freshly dropped activity. `seed` is a random integer in [0, 2^31 − 2] drawn by the caller. */
  initial(seed: number): Config;
  /** The rules in the settings, so that the filters they refer to are found. Absent when it has none. */
  rules?(config: Config): readonly ConditionGroup[];
  /** Settings of a copy: renews what must not be shared. Absent when nothing must. */
  copy?(config: Config, seed: number): Config;
  /** Settings with references to transitions renamed, after paste or duplicate. Absent when it has none. */
  mapTransitions?(config: Config, rename: (transition: string) => string): Config;
  ports(config: Config): Ports;
  validate?(config: Config, context: ValidateContext): ActivityProblem[];
  /** Targeting dimension of what leaves, known without data; undefined while not known. */
  dimension(config: Config, context: ValidateContext): string | undefined;
  /** Pure. Called only when the settings and all inbound populations are valid. */
  compile(inbound: readonly InboundPopulation[], config: Config, context: CompileContext): Compiled;
  summarize(config: Config, context: SummaryContext): string;
}

/** Declares an activity and keeps the types of its name and settings. */
export function defineActivity<const Type extends string, Config>(
  definition: ActivityDefinition<Type, Config>,
): ActivityDefinition<Type, Config> {
  return definition;
}
