import { columnNames } from '../links.ts';
import { leadsToKey, linkKey } from '../source-key.ts';
import type { LinkUse } from '../table-source.ts';
import { openReferringRows, printFirstOfEach } from './linked-rows.ts';
import { createRow, type RowScope, tableRow } from './row-scope.ts';

/** The row a link to one row leads to; the join is made once for all that is read there. */
export function followLink(link: LinkUse, scope: RowScope): RowScope {
  const key = linkKey(link);
  const known = scope.followed.get(key);
  if (known) return known;
  const from = link.from.map((value) => scope.writer.print.value(value, scope));
  const names = leadsToKey(link) ? columnNames(link.at) : undefined;
  const target = names ? joinByKey(link, names, from, scope) : joinFirst(link, from, scope);
  scope.followed.set(key, target);
  return target;
}

function joinByKey(link: LinkUse, names: readonly string[], from: readonly string[], scope: RowScope): RowScope {
  const { writer, joins } = scope;
  const alias = writer.alias();
  const target = tableRow(writer, link.to, alias, joins);
  const pairs = names.map((name, index) => `${target.column(name)} = ${from[index]}`);
  const texts = names.filter((name) => link.to.columns[name] === 'text');
  pairs.push(...texts.map((name) => `${target.column(name)} <> ''`));
  joins.push(() => {
    const table = writer.print.table(link.to, target.used, writer);
    return `LEFT JOIN ${table} AS ${alias} ON ${pairs.join(' AND ')}`;
  });
  return target;
}

/** Values that could repeat lead to the lowest key of each; the table is read again only for what is not its key. */
function joinFirst(link: LinkUse, from: readonly string[], scope: RowScope): RowScope {
  const { writer, joins } = scope;
  const { key } = link.to;
  const first = writer.alias();
  const alias = writer.alias();
  const table = tableRow(writer, link.to, alias, joins);
  const target = createRow(writer, link.to, joins, (name) =>
    key.includes(name) ? `${first}.f${key.indexOf(name)}` : table.column(name),
  );
  const pairs = from.map((value, index) => `${first}.j${index} = ${value}`);
  joins.push(() => {
    const keys = `LEFT JOIN ${printFirstOfEach(openReferringRows(link, writer))} AS ${first} ON ${pairs.join(' AND ')}`;
    if (table.used.size === 0) return keys;
    const same = table.keys().map((name, index) => `${name} = ${first}.f${index}`);
    const rows = `LEFT JOIN ${writer.print.table(link.to, table.used, writer)} AS ${alias} ON ${same.join(' AND ')}`;
    return `${keys}${writer.layout.line}${rows}`;
  });
  return target;
}
