import { type AddedColumns, noAddedColumns } from '../../attribute/added-columns.ts';
import { sourceOf } from '../../attribute/evaluation-context.ts';
import { findTable } from '../../catalog/lookup.ts';
import { all } from '../../relation/logic.ts';
import { valueLink } from '../../relation/links.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { exists } from '../../relation/predicates.ts';
import type { Order } from '../../relation/relation.ts';
import { leadsToKey } from '../../relation/source-key.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate, follow, holds } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import { readEqualAttributes } from '../settings/equal-attributes.ts';
import { readOrders } from '../settings/linked-values.ts';
import type { MadeColumn } from '../settings/named-column.ts';
import { noteMissing, onLinkedRows, readRule, type SettingReader } from '../settings/setting-reader.ts';
import type { EntryOf, JoinedSet } from './config.ts';
import { type EntryReading, readColumns } from './entry-reading.ts';
import { phrase } from '../../words/phrase.ts';

/** The rows that are joined: those a made link leads to and for which `where` holds (null: all of them). */
interface Joined {
  link: LinkUse;
  where: Predicate | null;
  orderBy: readonly Order[];
}

/** Columns of the first row of another set that belongs to the row. */
export function readJoinEntry(entry: EntryOf<'join'>, reading: EntryReading): MadeColumn[] {
  const { field, reader } = reading;
  if (entry.columns.length === 0 && !entry.found) {
    noteMissing(reader, `${field}/columns`, phrase('field.whatIsTaken'), phrase('hint.addAColumn'));
  }
  const other = readOther(entry.from, reading);
  if (!other) return [];
  const joined = readJoined(entry, reading, other);
  const columns = readColumns(other.reader, entry.columns, other.table, `${field}/columns`);
  if (!joined) return [];
  const { link, where } = joined;
  const made = columns.map((column) => ({ ...column, value: valueOf(column.value, joined) }));
  if (!entry.found) return made;
  return [...made, { ...entry.found, value: holds(exists(link, where)), field: `${field}/found/name` }];
}

/** True for rows that a row of the other set belongs to; undefined when the entry is not complete. */
export function isJoined(entry: EntryOf<'join'>, reading: EntryReading): Predicate | undefined {
  const other = readOther(entry.from, reading);
  const joined = other && readJoined(entry, reading, other);
  return joined && exists(joined.link, joined.where);
}

interface Other {
  table: string;
  members: Predicate | null;
  /** The reader for attributes of its rows. */
  reader: SettingReader;
}

/** The set that is joined; undefined, with the reason noted if it is known. */
function readOther(from: JoinedSet, { reader, field, joined }: EntryReading): Other | undefined {
  if (from.kind === 'table') return readTable(from.table, reader, `${field}/from/table`);
  const at = `${field}/from/transition`;
  if (from.transition === null)
    return noteMissing(reader, at, phrase('field.setThatIsJoined'), phrase('hint.chooseOne'));
  const found = joined(from.transition);
  if (found === 'unknown') return undefined;
  if (found) return { table: found.table, members: found.members, reader: withColumns(reader, found.columns) };
  reader.problems.push({ code: 'enrichment.set', field: at });
  return undefined;
}

function readTable(table: string | null, reader: SettingReader, field: string): Other | undefined {
  if (table === null) return noteMissing(reader, field, phrase('field.tableThatIsJoined'), phrase('hint.chooseOne'));
  if (findTable(reader.context.catalog, table)) return { table, members: null, reader: onLinkedRows(reader) };
  reader.problems.push({ code: 'catalog.unknown-table', field, params: { table } });
  return undefined;
}

function readJoined(entry: EntryOf<'join'>, { reader, table, field }: EntryReading, other: Other): Joined | undefined {
  const sides = readEqualAttributes(entry.on, { reader, table }, other, `${field}/on`);
  const rule = readRule(onLinkedRows(reader), entry.where, other.table, `${field}/where`);
  const orderBy = readOrders(other.reader, entry.orderBy, other.table, `${field}/orderBy`);
  if (!sides || !rule || !orderBy) return undefined;
  const link = valueLink(sides.own, sourceOf(reader.context, other.table), sides.other, 'many');
  const where = other.members ? all(other.members, rule) : rule;
  return { link, where: where.kind === 'always' && where.holds ? null : where, orderBy };
}

/** The value on the row that is joined: the only one there can be, or the first. */
function valueOf(value: Scalar, { link, where, orderBy }: Joined): Scalar {
  const single = where === null && leadsToKey(link);
  return single ? follow({ ...link, cardinality: 'one' }, value) : aggregate(link, 'first', value, where, orderBy);
}

function withColumns(reader: SettingReader, columns: AddedColumns = noAddedColumns): SettingReader {
  return { ...reader, context: { ...reader.context, columns } };
}
