import type { Text } from '../words/phrase.ts';
import type { DataType } from '../catalog/data-type.ts';
import type { Relation } from '../relation/relation.ts';
import type { Scalar } from '../relation/scalar.ts';

/** A column a transition carries beyond its dimension's table, as known without data. */
export interface CarriedColumn {
  /** Unique on the transition, and no name of a column of the dimension's table (both without regard to case). */
  name: string;
  label: Text;
  type: DataType;
  /** Label of the activity that added it. */
  addedBy: string;
}

/** A carried column with its value on a row of the population's table: computed late, when somebody looks or sends. */
export interface PopulationColumn extends CarriedColumn {
  value: Scalar;
}

/** What leaves by a port, as known without data. */
export interface Carried {
  /** Name of the targeting dimension. */
  dimension: string;
  columns: readonly CarriedColumn[];
}

/** What a transition carries: distinct rows of one targeting dimension, with the columns added on the way. */
export interface Population {
  /** Name of the targeting dimension. */
  dimension: string;
  relation: Relation;
  columns: readonly PopulationColumn[];
}

/** A population arriving at an activity, with the transition that brings it. */
export interface InboundPopulation {
  transition: string;
  /** Label of the activity it comes from, for causes and summaries. */
  fromLabel: Text;
  population: Population;
}
