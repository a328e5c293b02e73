import type { Catalog, Column, Link, Table } from '../../catalog/catalog.ts';
import { type DataType, dataTypes } from '../../catalog/data-type.ts';
import type { Draw } from './draw.ts';

/** Names that are keywords, quoted, blank, long or look like parts of a query. */
const hostileNames = [
  'select',
  'order',
  'group',
  'key',
  'code',
  'position',
  'rowid',
  'value',
  'k0',
  'k1',
  't',
  'r',
  'n',
  'a"b',
  "it's",
  'x y',
  ' ',
  '$1',
  '?',
  '--',
  '/*',
  ';',
  'Größe',
  '数量',
  'é',
  '😀',
  'null',
  'true',
  '1',
  '%',
  '\\',
  'a.b',
  'constructor',
  'toString',
  'left',
  'input',
  'count',
  'rank',
  'source',
  'name',
  'from',
  'limit',
  'hash',
  'version',
  'row_number',
  '"',
  '""',
  'row',
];

/** Makes names that no earlier name of the same scope equals, even when case is not told apart. */
class Names {
  private readonly taken = new Set<string>();
  private readonly draw: Draw;
  private readonly plain: string;

  constructor(draw: Draw, plain: string) {
    this.draw = draw;
    this.plain = plain;
  }

  next(): string {
    const hostile = this.draw.chance(0.4) ? this.draw.pick(hostileNames) : undefined;
    const name =
      hostile !== undefined && !this.taken.has(hostile.toLowerCase()) ? hostile : `${this.plain}${this.taken.size}`;
    this.taken.add(name.toLowerCase());
    return name;
  }
}

interface TableDraft extends Table {
  names: Names;
}

/** A column that holds references: its table, columns, and where they point. */
function addReference(draft: TableDraft, to: readonly Column[]): string[] {
  return to.map((column) => {
    const name = draft.names.next();
    draft.columns.push({ name, type: column.type });
    return name;
  });
}

function keyColumns(table: Table): Column[] {
  return table.columns
    .filter((column) => table.key.includes(column.name))
    .sort((a, b) => table.key.indexOf(a.name) - table.key.indexOf(b.name));
}

function randomTable(draw: Draw, name: string, keyed: boolean): TableDraft {
  const names = new Names(draw, 'c');
  const keyTypes: DataType[] = keyed
    ? draw.several(1, draw.chance(0.3) ? 2 : 1, () => draw.pick(['integer', 'text', 'text', 'date']))
    : [];
  const keys: Column[] = keyTypes.map((type) => ({ name: names.next(), type }));
  const others: Column[] = draw
    .shuffled(dataTypes)
    .slice(0, draw.integer(4, 7))
    .map((type) => ({ name: names.next(), type }));
  if (draw.chance(0.5)) others.push({ name: names.next(), type: 'text' });
  const key = draw.shuffled(keys).map((column) => column.name);
  return { name, columns: draw.shuffled([...keys, ...others]), key, names };
}

function giveRoles(draw: Draw, draft: TableDraft): void {
  draft.columns.push({ name: draft.names.next(), type: 'text', role: 'email' });
  draft.columns.push({ name: draft.names.next(), type: 'boolean', role: 'consent-email' });
  draft.columns = draw.shuffled(draft.columns);
}

/**
 * A catalog of 2 to 5 tables of which at least the first has a key, with many-to-one, one-to-one, many-to-many and self links,
 * a targeting dimension for every table with a key, and the roles e-mail and consent on some tables.
 */
export function randomCatalog(draw: Draw): Catalog {
  const tableNames = new Names(draw, 'table ');
  const count = draw.integer(2, 5);
  const drafts = Array.from({ length: count }, (_, i) =>
    randomTable(draw, tableNames.next(), i === 0 || draw.chance(0.8)),
  );
  const links = randomLinks(draw, drafts);
  drafts.forEach((draft, i) => {
    if (draft.key.length > 0 && (i === 0 || draw.chance(0.4))) giveRoles(draw, draft);
  });
  const tables = drafts.map(({ name, columns, key }): Table => ({ name, columns, key }));
  const dimensions = tables
    .filter((table) => table.key.length > 0)
    .map((table, i) => ({ name: `dimension ${i}`, label: `Dimension ${i}`, table: table.name }));
  return { tables, links, dimensions };
}

function randomLinks(draw: Draw, drafts: readonly TableDraft[]): Link[] {
  const names = new Names(draw, 'link ');
  const links: Link[] = [];
  const keyed = drafts.filter((draft) => draft.key.length > 0);
  const add = (from: TableDraft, to: TableDraft, cardinality: Link['cardinality'], towards: readonly Column[]) => {
    const columns = addReference(from, towards);
    if (cardinality === 'one-to-one') from.key = columns;
    links.push({
      id: `link-${links.length}`,
      from: { table: from.name, columns },
      to: { table: to.name, columns: towards.map((column) => column.name) },
      cardinality,
      name: names.next(),
      reverseName: names.next(),
    });
  };
  drafts.forEach((draft, i) => {
    const earlier = keyed.filter((other) => drafts.indexOf(other) < i);
    if (i === 0) return;
    const parent = draw.pick(earlier);
    add(draft, parent, draft.key.length > 0 && draw.chance(0.25) ? 'one-to-one' : 'many-to-one', keyColumns(parent));
    const other = draw.pick(earlier);
    if (draw.chance(0.2)) add(draft, other, 'many-to-one', keyColumns(other));
  });
  const self = draw.pick(keyed);
  if (draw.chance(0.5)) add(self, self, 'many-to-one', keyColumns(self));
  const [from, to] = [draw.pick(drafts), draw.pick(drafts)];
  const shared = to.columns.filter(isLinkable);
  if (draw.chance(0.5) && shared.length > 0) add(from, to, 'many-to-many', [draw.pick(shared)]);
  return links;
}

function isLinkable(column: Column): boolean {
  return column.type === 'text' || column.type === 'integer' || column.type === 'date';
}
