import type { Catalog, Column, Suggestion, Table } from '@fanfare/shared';
import { unusedLinkNames } from './link-names.ts';

/** The catalog with the suggestions added; what it says already is left as it is. */
export function applySuggestions(catalog: Catalog<string>, suggestions: readonly Suggestion[]): Catalog<string> {
  const keys = suggestions.filter((one) => one.kind === 'key');
  const roles = suggestions.filter((one) => one.kind === 'role');
  const tables = catalog.tables.map((table): Table<string> => {
    const key = keys.find((one) => one.table === table.name)?.columns ?? table.key;
    const taken = new Set(table.columns.map((column) => column.role));
    const columns = table.columns.map((column): Column<string> => {
      const role = roles.find((one) => one.table === table.name && one.column === column.name)?.role;
      if (role === undefined || column.role !== undefined || taken.has(role)) return column;
      taken.add(role);
      return { ...column, role };
    });
    return { ...table, key, columns };
  });
  const links = [...catalog.links];
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'link' || links.some((link) => link.id === suggestion.link.id)) continue;
    links.push({ ...suggestion.link, ...unusedLinkNames(links, suggestion.link) });
  }
  const dimensions = [...catalog.dimensions];
  for (const suggestion of suggestions) {
    if (suggestion.kind !== 'dimension' || dimensions.some((one) => one.name === suggestion.table)) continue;
    const { table, label, labelColumn } = suggestion;
    dimensions.push({ name: table, label, table, ...(labelColumn === undefined ? {} : { labelColumn }) });
  }
  return { tables, links, dimensions };
}
