import type { Text } from '../words/phrase.ts';
import type { Coded, Relation } from '../relation/relation.ts';
import type { LawTerm } from './definition.ts';
import type { InboundPopulation } from './population.ts';

/** Rows of a relation, as a side of a law or as a fact. */
export function rowsOf(label: Text, of: Relation): LawTerm {
  return { kind: 'rows', label, of };
}

/** How many rows a tally merged: for each key the number of inputs it is in, less one. */
export function mergedIn(label: Text, of: Extract<Coded, { kind: 'tally' }>): LawTerm {
  return { kind: 'merged', label, of };
}

/** One term for each inbound population. */
export function inboundTerms(inbound: readonly InboundPopulation[]): LawTerm[] {
  return inbound.map((one) => rowsOf(one.fromLabel, one.population.relation));
}
