import { pairs } from '../../relation/derived-sources.ts';
import type { Pairs } from '../../relation/derived-source.ts';
import { valueLink } from '../../relation/links.ts';
import type { Order, Relation } from '../../relation/relation.ts';
import { filter, scan } from '../../relation/relations.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate, follow } from '../../relation/scalars.ts';
import type { LinkUse, TableSource } from '../../relation/table-source.ts';
import { keyColumns, sideKey } from './key-values.ts';
import type { Matching } from './read-settings.ts';

/** Pairs of a line and a row that may belong together, read along links. */
export interface Candidates {
  source: TableSource;
  /** From a line to its pairs. */
  ofLine: LinkUse;
  /** From a pair to its row. */
  toRow: LinkUse;
}

/** What is known of a line about the rows that match it. */
export interface Matches {
  /** At least one. */
  any: Predicate;
  /** Several, and none of them is to be chosen. */
  several: Predicate;
  /** Key of the row the line is matched with; without a meaning where `several` holds, empty where nothing matches. */
  key: readonly Scalar[];
}

/** Pairs of the lines with the rows that take part, once each however many blocks find them. */
export function candidatesOf(
  lines: Relation,
  { target, where }: Matching,
  how: Pick<Pairs, 'blocks' | 'score' | 'least'>,
): Candidates {
  const rows = scan(target.source);
  const source = pairs({ left: lines, right: where ? filter(rows, where) : rows, ...how });
  return {
    source,
    ofLine: valueLink(keyColumns(lines.source), source, sideKey(source, 'left'), 'many'),
    toRow: valueLink(sideKey(source, 'right'), target.source, keyColumns(target.source), 'one'),
  };
}

/** Key of the first of a line's rows, of those whose pairs fulfil `open`: by the pair, then by the row, then by key. */
export function firstRow(
  { source, ofLine, toRow }: Candidates,
  { open, ofPair, ofRow }: { open: Predicate | null; ofPair: readonly Order[]; ofRow: readonly Order[] },
): Scalar[] {
  const orders = [...ofPair, ...ofRow.map(({ by, direction }) => ({ by: follow(toRow, by), direction }))];
  return sideKey(source, 'right').map((part) => aggregate(ofLine, 'first', part, open, orders));
}
