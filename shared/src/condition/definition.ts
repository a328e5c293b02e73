import type { z } from 'zod';
import type { Catalog } from '../catalog/catalog.ts';
import type { Predicate } from '../relation/predicate.ts';
import type { AudienceLookup } from './audience.ts';
import type { Condition, ConditionGroup } from './condition.ts';
import type { ConditionPlace, RuleCompiler } from './condition-place.ts';
import type { ConditionValue } from './condition-value.ts';
import type { Description } from './description.ts';
import type { FilterLookup } from './predefined-filter.ts';
import type { Language } from '../words/language.ts';

/** Schemas of what conditions hold inside them. They are defined by all kinds together: read them in getters only. */
export interface InnerSchemas {
  readonly condition: z.ZodType<Condition>;
  readonly group: z.ZodType<ConditionGroup>;
}

/** A condition directly inside of something: its path there, and the whole with another condition in its place. */
export interface Child<Whole> {
  path: string;
  condition: Condition;
  with(changed: Condition): Whole;
}

/** What something is compared with, and the whole compared with something else. */
export interface Compared<Whole> {
  value: ConditionValue;
  with(value: ConditionValue): Whole;
}

/** Ids of what a condition refers to in the workspace, by kind. */
export interface ConditionUses {
  filters?: readonly string[];
  audiences?: readonly string[];
}

/** What rules are put into words with: labels of the catalog, names of filters and audiences, and the words of conditions inside. */
export interface Wording {
  catalog: Catalog;
  filters: FilterLookup;
  audiences: AudienceLookup;
  language: Language;
  part(condition: Condition, table: string): Description;
}

/** Everything the product knows about a kind of condition; variables are found by their shape wherever they stand. */
export interface ConditionDefinition<Of extends Condition = Condition> {
  schema(inner: InnerSchemas): z.ZodType<Of>;
  /** The predicate on a row of the table; undefined, with what is wrong noted, when there is an error. */
  compile(compiler: RuleCompiler, condition: Of, place: ConditionPlace): Predicate | undefined;
  describe(condition: Of, table: string, wording: Wording): Description;
  /** Conditions directly inside, disabled ones included. Absent when there never are any. */
  children?(condition: Of): readonly Child<Of>[];
  /** What a parameter of a predefined filter sets. Absent when it is never compared with anything. */
  compared?(condition: Of): Compared<Of> | undefined;
  /** What it refers to itself, not through its children. Absent when it refers to nothing. */
  uses?(condition: Of): ConditionUses;
}

/** A group in the place of a group; what is no group leaves it as it is. */
export function groupOr(changed: Condition, before: ConditionGroup): ConditionGroup {
  return changed.kind === 'group' ? changed : before;
}
