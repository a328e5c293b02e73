import type { AddedColumns } from '../../attribute/added-columns.ts';
import { type MadeColumn, nameProblems } from '../settings/named-column.ts';
import type { CarriedColumn } from '../population.ts';
import { findTable } from '../../catalog/lookup.ts';
import { readAttribute, readFormula, type SettingReader } from '../settings/setting-reader.ts';
import { readAggregateEntry } from './aggregate-entry.ts';
import type { EnrichmentEntry, EnrichmentKind, EntryOf } from './config.ts';
import type { EntryReading } from './entry-reading.ts';
import { readJoinEntry } from './join-entry.ts';
import { readRowsEntry } from './rows-entry.ts';
import { largestColumn, partsOf } from './value-size.ts';
import { phrase } from '../../words/phrase.ts';

type ReadEntry<Kind extends EnrichmentKind> = (entry: EntryOf<Kind>, reading: EntryReading) => MadeColumn[];

/** What each kind of entry adds to a row; what is wrong is noted. */
const entryReaders: { [Kind in EnrichmentKind]: ReadEntry<Kind> } = {
  attribute: ({ name, label, attribute }, { reader, table, field }) => {
    const found = readAttribute(reader, attribute, table, {
      field: `${field}/attribute`,
      what: phrase('field.attribute'),
    });
    return found ? [{ name, label: label || found.label, value: found.scalar, field: `${field}/name` }] : [];
  },
  formula: ({ name, label, formula }, { reader, table, field }) => {
    const value = readFormula(reader, formula, table, `${field}/formula`);
    return value ? [{ name, label, value, field: `${field}/name` }] : [];
  },
  aggregate: readAggregateEntry,
  rows: readRowsEntry,
  join: readJoinEntry,
};

/**
 * The columns of all entries, in order; each entry sees the columns of those before it. `carried` are the columns that
 * arrive. Noted: what is wrong with entries and names.
 */
export function readEntries(
  entries: readonly EnrichmentEntry[],
  reading: Omit<EntryReading, 'field'>,
  carried: readonly CarriedColumn[],
): MadeColumn[] {
  const { reader, table } = reading;
  const made: MadeColumn[] = [];
  for (const [index, entry] of entries.entries()) {
    const before = { ...reader, context: { ...reader.context, columns: withMade(reader, made) } };
    const columns = readEntry(entry, { ...reading, reader: before, field: `columns/${index}` });
    made.push(...columns.filter((column) => isSmall(column, reader)));
  }
  reader.problems.push(...nameProblems(made, findTable(reader.context.catalog, table), carried));
  return made;
}

/** The columns of one entry. */
function readEntry<Kind extends EnrichmentKind>(entry: EntryOf<Kind>, reading: EntryReading): MadeColumn[] {
  const read: ReadEntry<Kind> = entryReaders[entry.kind];
  return read(entry, reading);
}

/** The columns that arrive with those made so far. */
export function withMade({ context }: SettingReader, made: readonly MadeColumn[]): AddedColumns {
  const columns = new Map(context.columns);
  for (const { name, label, value } of made) columns.set(name, { label: label || name, value });
  return columns;
}

function isSmall({ name, value, field }: MadeColumn, { problems }: SettingReader): boolean {
  if (partsOf(value) <= largestColumn) return true;
  problems.push({ code: 'column.size', field, params: { name } });
  return false;
}
