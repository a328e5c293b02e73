import type { Table } from '../../catalog/catalog.ts';
import { type MadeColumn, nameProblems } from '../settings/named-column.ts';
import type { CarriedColumn } from '../population.ts';
import { noteMissing, onLinkedRows, readAttribute, type SettingReader } from '../settings/setting-reader.ts';
import type { ReconciliationConfig } from './config.ts';
import type { Target } from './read-settings.ts';
import { phrase } from '../../words/phrase.ts';

/** What stands on a transition before columns are added: the lines with their columns, or rows of the target. */
export interface Lines {
  table: Table;
  columns: readonly CarriedColumn[];
}

/**
 * The columns the outbound rows get, with their values where they are taken from: on a line for matched rows, on a row of
 * the target for lines.
 */
export function readTaken(
  reader: SettingReader,
  { result, take, add }: ReconciliationConfig,
  lines: Lines,
  target: Target,
): MadeColumn[] {
  const isMatched = result === 'matched';
  const [list, taken] = isMatched ? (['take', take] as const) : (['add', add] as const);
  if (!isMatched && add.length === 0) {
    noteMissing(reader, 'add', phrase('field.whatLinesGetFromTheirMatch'), phrase('hint.addAColumnSuchAsTheKey'));
  }
  const named = taken.map(({ name, label }, index) => ({ name, label, field: `${list}/${index}/name` }));
  reader.problems.push(
    ...(isMatched ? nameProblems(named, target.table, []) : nameProblems(named, lines.table, lines.columns)),
  );
  const from = isMatched ? { reader, table: lines.table } : { reader: onLinkedRows(reader), table: target.table };
  return taken.flatMap(({ attribute, name, label }, index): MadeColumn[] => {
    const field = `${list}/${index}/attribute`;
    const read = readAttribute(from.reader, attribute, from.table.name, { field, what: phrase('field.column') });
    return read ? [{ name, label, value: read.scalar, field: `${list}/${index}/name` }] : [];
  });
}
