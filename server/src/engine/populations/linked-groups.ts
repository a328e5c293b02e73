import {
  type AggregateValue,
  linkColumns,
  type LinkUse,
  type Predicate,
  linkKey,
  predicateKey,
  printLinkedCount,
  type RelationalPart,
  readPart,
  readPredicate,
  type TableSource,
} from '@fanfare/shared';
import type { Engine, SqlValue } from '../engine.ts';

const sampleRows = 100_000;
const stateBytes = { count: 9, other: 33 };

/** The linked rows that a query groups by its keys. */
export interface LinkedGroups {
  /** Rows of the largest table whose rows are grouped for. */
  keys: number;
  /** Bytes that an array takes for each key, those of all threads together. */
  bytesPerKey: number;
  /** What is aggregated, each link with each filter once. */
  linked: readonly LinkedEstimate[];
  /** True when it is only asked whether there are linked rows, which saves less for each. */
  isSeenOnly: boolean;
}

/** Linked rows that are aggregated together. */
export interface LinkedEstimate {
  /** Rows of the linked table. */
  rows: number;
  /** Counts those that the filter lets through, in a sample; undefined without a filter, or when it reads other tables. */
  sample: { sql: string; values: readonly SqlValue[]; share: number } | undefined;
}

/** What the groups of a part are worked out from. */
export interface GroupContext {
  engine: Pick<Engine, 'resources' | 'sampleSql'>;
  tableRows(source: TableSource): number;
}

/** The groups of linked rows that a part's own query makes by columns of tables in the data; undefined without any. */
export function linkedGroups(part: RelationalPart, { engine, tableRows }: GroupContext): LinkedGroups | undefined {
  const aggregates: AggregateValue[] = [];
  const owners = [part.source];
  readPart(part, {
    aggregate: (one) => {
      if (one.kind === 'collected' || one.link.to.derived !== undefined) return;
      if (linkColumns(one.link) !== undefined) aggregates.push(one);
    },
    link: (link) => {
      if (link.cardinality === 'one') owners.push(link.to);
    },
  });
  if (aggregates.length === 0) return seenGroups(part, { engine, tableRows });
  const state = aggregates.reduce((sum, { fn }) => sum + (fn === 'count' ? stateBytes.count : stateBytes.other), 0);
  const distinct = new Map(aggregates.map((one) => [linkedKey(one), one]));
  return {
    keys: Math.max(1, ...owners.filter(({ derived }) => derived?.kind !== 'pairs').map(tableRows)),
    bytesPerKey: state * (engine.resources().threads + 1),
    linked: [...distinct.values()].map((one) => estimate(one, engine, tableRows(one.link.to))),
    isSeenOnly: false,
  };
}

/** The groups of a classification by whether there are linked rows. */
function seenGroups(part: RelationalPart, { engine, tableRows }: GroupContext): LinkedGroups | undefined {
  const links = part.kind === 'classify' ? part.cases.flatMap(linksSeen) : [];
  const linked = links.filter((link) => link.to.derived === undefined && linkColumns(link) !== undefined);
  if (linked.length === 0 || linked.length < links.length) return undefined;
  return {
    keys: Math.max(1, tableRows(part.source)),
    bytesPerKey: stateBytes.count * (engine.resources().threads + 1),
    linked: linked.map(({ to }) => ({ rows: tableRows(to), sample: undefined })),
    isSeenOnly: true,
  };
}

function linksSeen(predicate: Predicate): LinkUse[] {
  if (predicate.kind === 'all' || predicate.kind === 'any') return predicate.of.flatMap(linksSeen);
  if (predicate.kind === 'not') return linksSeen(predicate.of);
  const isSeen = predicate.kind === 'exists' && predicate.where === null && predicate.link.cardinality === 'many';
  return isSeen ? [predicate.link] : [];
}

function linkedKey({ link, where }: AggregateValue): string {
  return `${linkKey(link)} ${where ? predicateKey(where) : ''}`;
}

function estimate({ link, where }: AggregateValue, engine: GroupContext['engine'], rows: number): LinkedEstimate {
  if (where === null || readsOtherTables(where)) return { rows, sample: undefined };
  const share = Math.min(1, sampleRows / Math.max(1, rows));
  const { text, values } = printLinkedCount(link, where, { sourceSql: (source) => engine.sampleSql(source, share) });
  return { rows, sample: { sql: text, values, share } };
}

function readsOtherTables(where: NonNullable<AggregateValue['where']>): boolean {
  let found = false;
  const note = (): void => {
    found = true;
  };
  readPredicate(where, { link: note, relation: note });
  return found;
}
