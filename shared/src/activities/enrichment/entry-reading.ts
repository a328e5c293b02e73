import { findLink } from '../../catalog/lookup.ts';
import { linkUse } from '../../attribute/evaluation-context.ts';
import { walkLinks } from '../../attribute/resolve-attribute.ts';
import type { AddedColumns } from '../../attribute/added-columns.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import type { MadeColumn } from '../settings/named-column.ts';
import { noteMissing, onLinkedRows, readAttribute, readRule, type SettingReader } from '../settings/setting-reader.ts';
import type { ColumnOfRows } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** A population that arrives beside the primary set. */
export interface JoinedPopulation {
  fromLabel: Text;
  table: string;
  columns: AddedColumns;
  /** Its rows; null before there is data. */
  members: Predicate | null;
}

/** What an entry is read with. */
export interface EntryReading {
  /** The columns in its context are those of the primary set and of the entries before. */
  reader: SettingReader;
  /** Name of the table of the rows. */
  table: string;
  /** Where the entry stands in the settings. */
  field: string;
  /** What arrives by a transition other than that of the primary set; `unknown` while its dimension is. */
  joined(transition: string): JoinedPopulation | 'unknown' | undefined;
}

/** Rows of a 1-N link: the links to follow before, the link itself, and the rows that take part. */
export interface LinkedRows {
  via: readonly LinkUse[];
  link: LinkUse;
  table: string;
  where: Predicate | null;
  /** The reader for attributes of these rows. */
  reader: SettingReader;
}

/** The rows an entry is about; undefined with what is wrong noted. */
export function readLinkedRows(
  { reader, table, field }: EntryReading,
  { via, link, where }: { via: readonly string[]; link: string | null; where: ConditionGroup },
): LinkedRows | undefined {
  const { context, problems } = reader;
  const at = `${field}/link`;
  if (link === null) return noteMissing(reader, at, phrase('field.linkedTable'), phrase('hint.chooseOne'));
  const walked = walkLinks(context, table, via);
  if (!walked.ok) {
    problems.push({ ...walked.failure, field: at });
    return undefined;
  }
  const direction = findLink(context.catalog, walked.value.at, link);
  if (!direction || direction.cardinality === 'one') {
    const params = direction ? { link } : { link, table: walked.value.at };
    problems.push({ code: direction ? 'link.single' : 'link.unknown', field: at, params });
    return undefined;
  }
  const rowReader = onLinkedRows(reader);
  const rule = readRule(rowReader, where, direction.toTable, `${field}/where`);
  return {
    via: walked.value.directions.map((one) => linkUse(context, one)),
    link: linkUse(context, direction),
    table: direction.toTable,
    where: rule ?? null,
    reader: rowReader,
  };
}

/** Columns taken from rows of a table: those that can be read. */
export function readColumns(
  reader: SettingReader,
  columns: readonly ColumnOfRows[],
  table: string,
  field: string,
): MadeColumn[] {
  return columns.flatMap(({ name, label, attribute }, index) => {
    const at = { field: `${field}/${index}/attribute`, what: phrase('field.attribute') };
    const value = readAttribute(reader, attribute, table, at)?.scalar;
    return value ? [{ name, label, value, field: `${field}/${index}/name` }] : [];
  });
}
