import { behindLinks, readAggregate } from '../settings/linked-values.ts';
import type { MadeColumn } from '../settings/named-column.ts';
import { readAttribute, readFormula } from '../settings/setting-reader.ts';
import type { EntryOf } from './config.ts';
import { type EntryReading, type LinkedRows, readLinkedRows } from './entry-reading.ts';
import { phrase } from '../../words/phrase.ts';

/** One column: an aggregate over linked rows. */
export function readAggregateEntry(entry: EntryOf<'aggregate'>, reading: EntryReading): MadeColumn[] {
  const rows = readLinkedRows(reading, entry);
  if (!rows) return [];
  const { fn, name, label } = entry;
  const of = fn === 'count' ? null : measured(entry, rows, reading.field);
  if (of === undefined) return [];
  const { via, link, where } = rows;
  const given = { fn, of: of?.scalar ?? null, label: of?.label ?? '', link, where, field: `${reading.field}/fn` };
  const value = readAggregate(reading.reader, given);
  return value ? [{ name, label, value: behindLinks(via, fn, value), field: `${reading.field}/name` }] : [];
}

function measured({ attribute, formula }: EntryOf<'aggregate'>, { reader, table }: LinkedRows, field: string) {
  if (formula === undefined) {
    return readAttribute(reader, attribute, table, {
      field: `${field}/attribute`,
      what: phrase('field.whatIsAggregated'),
    });
  }
  const scalar = readFormula(reader, formula, table, `${field}/formula`);
  return scalar && { scalar, label: formula };
}
