import type { Catalog } from '../../catalog/catalog.ts';
import { findLink, type LinkDirection } from '../../catalog/lookup.ts';
import { type AudienceLookup, noAudiences } from '../../condition/audience.ts';
import { type FilterLookup, noFilters } from '../../condition/predefined-filter.ts';
import { noVariables, type VariableLookup } from '../../variable/variable.ts';
import type { NaiveColumn } from './column.ts';
import type { Clock } from './relative-time.ts';
import { identityOf, isEmpty, type NaiveData, type NaiveRow, type NaiveTable } from './value.ts';

/** What rules are read against. Rows found through a link are remembered, the data must not change. */
export interface RuleContext {
  catalog: Catalog;
  data: NaiveData;
  clock: Clock;
  variables: VariableLookup;
  filters: FilterLookup;
  audiences: AudienceLookup;
  /** Remembered members by audience. */
  members: Map<string, ReadonlySet<NaiveRow>>;
  /** Columns added to the rows that are looked at; rows that links lead to have none. */
  columns: readonly NaiveColumn[];
  /** The line a row is compared with, in the words of rules `line`; set only while pairs are looked at. */
  line?: LineBeside | undefined;
  /** Remembered rows by link direction, then by the row it leaves. */
  linked: Map<string, Map<NaiveRow, readonly NaiveRow[]>>;
  /** What was met on the way (empties, ties, links that lead nowhere), so that tests can show they meet it. */
  notes: Set<string>;
}

/** A line, where it stands, and the context it is read in. */
export interface LineBeside {
  table: string;
  row: NaiveRow;
  context: RuleContext;
}

/** What rules may refer to besides the data. */
export interface Given {
  variables?: VariableLookup;
  filters?: FilterLookup;
  audiences?: AudienceLookup;
}

export function ruleContext(
  catalog: Catalog,
  data: NaiveData,
  clock: Clock,
  notes = new Set<string>(),
  { variables = noVariables, filters = noFilters, audiences = noAudiences }: Given = {},
): RuleContext {
  return {
    catalog,
    data,
    clock,
    variables,
    filters,
    audiences,
    members: new Map(),
    columns: [],
    linked: new Map(),
    notes,
  };
}

/** The context in which rows with these added columns are read. */
export function withColumns(context: RuleContext, columns: readonly NaiveColumn[]): RuleContext {
  const isSame = columns.length === 0 && context.columns.length === 0 && context.line === undefined;
  return isSame ? context : { ...context, columns, line: undefined };
}

export function tableNamed(context: RuleContext, name: string): NaiveTable {
  const table = context.data.get(name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

export function linkNamed(context: Pick<RuleContext, 'catalog'>, table: string, name: string): LinkDirection {
  const link = findLink(context.catalog, table, name);
  if (link === undefined) throw new Error(`no link ${name} from ${table}`);
  return link;
}

/** Rows a link leads to from a row. An empty value leads nowhere. */
export function rowsAlong(context: RuleContext, link: LinkDirection, row: NaiveRow): readonly NaiveRow[] {
  const direction = JSON.stringify([link.fromTable, link.name]);
  const remembered = context.linked.get(direction) ?? new Map<NaiveRow, readonly NaiveRow[]>();
  context.linked.set(direction, remembered);
  const known = remembered.get(row);
  if (known !== undefined) return known;
  const wanted = link.fromColumns.map((column) => row.get(column));
  const found = wanted.some(isEmpty)
    ? []
    : tableNamed(context, link.toTable).rows.filter((candidate) =>
        link.toColumns.every((column, i) => identityOf(candidate.get(column)) === identityOf(wanted[i])),
      );
  remembered.set(row, found);
  return found;
}

/** The row at the end of a path of 0-1 links with the table it is in; no row where a link leads nowhere. */
export function follow(
  context: RuleContext,
  table: string,
  row: NaiveRow,
  links: readonly string[],
): { table: string; row: NaiveRow | undefined } {
  const { line } = context;
  if (line && links[0] === 'line') return follow(line.context, line.table, line.row, links.slice(1));
  let at: { table: string; row: NaiveRow | undefined } = { table, row };
  for (const name of links) {
    const link = linkNamed(context, at.table, name);
    const found = at.row === undefined ? [] : rowsAlong(context, link, at.row);
    if (found.length > 1) throw new Error(`the link ${name} leads to several rows`);
    at = { table: link.toTable, row: found[0] };
  }
  return at;
}
