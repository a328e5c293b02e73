import { rank } from '../../relation/coded-relations.ts';
import { valueLink } from '../../relation/links.ts';
import { exists, memberOf } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import { filter, pick, scan } from '../../relation/relations.ts';
import { aggregate, call, follow, holds } from '../../relation/scalars.ts';
import { withColumns } from '../carried.ts';
import { type MadeColumn, madeColumns } from '../settings/named-column.ts';
import type { Population, PopulationColumn } from '../population.ts';
import { emptyOf, keyColumns } from './key-values.ts';
import { type MatchedLines, outcomes } from './match-lines.ts';
import type { Matching } from './read-settings.ts';

/** The rows that lines are matched with, once each, with columns of the first line by key; and the lines after that. */
export function matchedRows(
  { coded, key }: MatchedLines,
  { target }: Matching,
  taken: readonly MadeColumn[],
  addedBy: string,
): { population: Population; merged: Relation } {
  const matched = pick(coded, [outcomes.matched]);
  const isMatched = memberOf(matched);
  const toLines = valueLink(keyColumns(target.source), coded.source, key, 'many');
  const columns = taken.map((one) => ({ ...one, value: aggregate(toLines, 'first', one.value, isMatched, []) }));
  return {
    population: {
      dimension: target.dimension.name,
      relation: filter(scan(target.source), exists(toLines, isMatched)),
      columns: madeColumns(columns, addedBy),
    },
    merged: pick(rank(matched, { partitionBy: key, quota: { kind: 'rows', rows: 1 } }), [1]),
  };
}

/** The lines that stay, with columns of the row they are matched with. */
export function linesWithMatch(
  population: Population,
  { coded, key }: MatchedLines,
  { target }: Matching,
  { added, stay, addedBy }: { added: readonly MadeColumn[]; stay: readonly number[]; addedBy: string },
): Population {
  const isMatched = holds(memberOf(pick(coded, [outcomes.matched])));
  const ownKey = key.map((part) => call('choose', [isMatched, part, emptyOf(part.type)], part.type));
  const toRow = valueLink(ownKey, target.source, keyColumns(target.source), 'one');
  const columns = madeColumns(
    added.map((one) => ({ ...one, value: follow(toRow, one.value) })),
    addedBy,
  );
  return { ...population, relation: pick(coded, stay), columns: withColumns(population.columns, columns) };
}

/** The lines for review, with columns of their best candidate. */
export function linesForReview(
  population: Population,
  { coded }: MatchedLines,
  columns: readonly PopulationColumn[],
): Population {
  const relation = pick(coded, [outcomes.review]);
  return { ...population, relation, columns: withColumns(population.columns, columns) };
}
