import { type Catalog, type Column, type Link, type Suggestion, type Table } from '@fanfare/shared';
import { quoteName } from '../../engine/duckdb/names.ts';
import { unusedLinkNames } from './link-names.ts';
import { countAll, type TableReader } from './table-reader.ts';
import { labelOf, singular } from './words.ts';

const lowestFit = 0.5;
const lowestVariety = 0.1;

type LinkSuggestion = Extract<Suggestion, { kind: 'link' }>;
interface Candidate {
  from: Table;
  to: Table;
  fromColumns: string[];
  toColumns: string[];
  many: boolean;
}

/** Links between columns of like names whose values are found on the other side. */
export async function suggestLinks(reader: TableReader, catalog: Catalog): Promise<LinkSuggestion[]> {
  const links = [...catalog.links];
  const found: LinkSuggestion[] = [];
  const candidates = [...keyCandidates(catalog), ...sharedNumbers(catalog)];
  for (const candidate of candidates) {
    if (links.some((link) => joinsSame(link, candidate))) continue;
    const suggestion = await measure(reader, candidate, links);
    if (suggestion === undefined) continue;
    links.push(suggestion.link);
    found.push(suggestion);
  }
  return found.toSorted((a, b) => b.matching / b.checked - a.matching / a.checked);
}

/** Columns that are named like the key of another table. */
function keyCandidates({ tables }: Catalog): Candidate[] {
  return tables.flatMap((to) => {
    const key = to.key.flatMap((name) => to.columns.find((column) => column.name === name) ?? []);
    if (key.length === 0) return [];
    return tables.flatMap((from) => {
      if (key.length === 1) {
        const [only] = key;
        if (only === undefined) return [];
        return from.columns
          .filter((column) => column.type === only.type && !(from === to && column.name === only.name))
          .filter(
            (column) =>
              !(from.key.length === 1 && from.key[0] === column.name && from !== to && !isNamedAfter(column.name, to)),
          )
          .filter((column) => refersTo(column.name, to, only))
          .map((column) => ({ from, to, fromColumns: [column.name], toColumns: [only.name], many: false }));
      }
      const same = key.every((part) =>
        from.columns.some((column) => column.name === part.name && column.type === part.type),
      );
      const names = key.map((part) => part.name);
      return same && from !== to ? [{ from, to, fromColumns: names, toColumns: names, many: false }] : [];
    });
  });
}

/** `customer_id` or `billing_customer_id` refers to customers(customer_id) and to customers(id). */
function refersTo(column: string, to: Table, key: Column): boolean {
  const name = column.toLowerCase();
  const own = key.name.toLowerCase();
  const one = singular(to.name.toLowerCase());
  const wanted = /^(id|key|code|no|nr|number|uuid|sku)$/.test(own) ? [`${one}_${own}`, `${one}${own}`] : [own];
  return wanted.some((end) => name === end || name.endsWith(`_${end}`)) || (name === one && own !== one);
}

function isNamedAfter(column: string, table: Table): boolean {
  return column.toLowerCase().startsWith(singular(table.name.toLowerCase()));
}

/** Columns of one name in two tables that are nobody's key alone: order lines and reasons share an order number. */
function sharedNumbers({ tables }: Catalog): Candidate[] {
  const isKey = (name: string) => tables.some((table) => table.key.length === 1 && table.key[0] === name);
  return tables.flatMap((from, index) =>
    tables.slice(index + 1).flatMap((to) =>
      from.columns
        .filter(
          (column) =>
            /(^|_)(id|number|no|nr|key|ref)$/i.test(column.name) && !isKey(column.name) && column.role === undefined,
        )
        .filter((column) => to.columns.some((one) => one.name === column.name && one.type === column.type))
        .map((column) => ({ from, to, fromColumns: [column.name], toColumns: [column.name], many: true })),
    ),
  );
}

async function measure(
  reader: TableReader,
  candidate: Candidate,
  links: readonly Link[],
): Promise<LinkSuggestion | undefined> {
  const from = reader.from(candidate.from.name);
  const to = reader.from(candidate.to.name);
  if (from === undefined || to === undefined) return undefined;
  const left = candidate.fromColumns.map((name) => `f.${quoteName(name)}`);
  const filled = left.map((name) => `${name} IS NOT NULL AND CAST(${name} AS VARCHAR) <> ''`).join(' AND ');
  const same = candidate.toColumns.map((name, index) => `t.${quoteName(name)} = ${left[index]}`).join(' AND ');
  const [checked = 0, matching = 0, different = 0] = await countAll(
    reader,
    `SELECT sum(n), sum(n) FILTER (EXISTS (SELECT 1 FROM ${to} t WHERE ${same})), count(*)
     FROM (SELECT ${candidate.fromColumns.map(quoteName).join(', ')}, count(*) AS n FROM ${from} f WHERE ${filled} GROUP BY ALL) f`,
  );
  if (checked === 0 || matching / checked < lowestFit) return undefined;
  if (candidate.many && different / checked < lowestVariety) return undefined;
  const isOneToOne =
    !candidate.many && candidate.from.key.toSorted().join('\n') === candidate.fromColumns.toSorted().join('\n');
  const names = candidate.fromColumns.map((column) => `${candidate.from.name}.${column}`).join(', ');
  const percent = matching === checked ? '100' : Math.min(99.9, (100 * matching) / checked).toFixed(1);
  const link = linkOf(candidate, isOneToOne);
  return {
    kind: 'link',
    link: { ...link, ...unusedLinkNames(links, link) },
    matching,
    checked,
    reason: `${percent} % of ${names} found in ${candidate.to.name}`,
  };
}

function linkOf({ from, to, fromColumns, toColumns, many }: Candidate, isOneToOne: boolean): Link {
  return {
    id: `${from.name}.${fromColumns.join('+')}-${to.name}`.slice(0, 200),
    from: { table: from.name, columns: fromColumns },
    to: { table: to.name, columns: toColumns },
    cardinality: many ? 'many-to-many' : isOneToOne ? 'one-to-one' : 'many-to-one',
    name: many ? to.name : singular(to.name),
    reverseName: isOneToOne ? singular(from.name) : from.name,
    label: labelOf(many ? to.name : singular(to.name)),
    reverseLabel: labelOf(isOneToOne ? singular(from.name) : from.name),
  };
}

function joinsSame(link: Link, { from, to, fromColumns, toColumns }: Candidate): boolean {
  const ends = (table: string, columns: readonly string[]) => `${table}\n${columns.join('\n')}`;
  const forward = ends(from.name, fromColumns) + ends(to.name, toColumns);
  const backward = ends(to.name, toColumns) + ends(from.name, fromColumns);
  const existing = ends(link.from.table, link.from.columns) + ends(link.to.table, link.to.columns);
  return existing === forward || existing === backward;
}
