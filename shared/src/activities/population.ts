import type { DataType } from '../catalog/data-type.ts';
import type { Relation } from '../relation/relation.ts';
import type { Scalar } from '../relation/scalar.ts';

/** A column a population carries beyond its own table's: computed late, when somebody looks or sends. */
export interface PopulationColumn {
  name: string;
  label: string;
  type: DataType;
  value: Scalar | MembershipColumn;
}

/** The label of the first of several relations that holds the row; empty if none does (a split's subset code). */
export interface MembershipColumn {
  kind: 'membership';
  of: readonly { relation: Relation; value: string }[];
  type: 'text';
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
  fromLabel: string;
  population: Population;
}
