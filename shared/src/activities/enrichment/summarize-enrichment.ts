import { describeAttribute } from '../../condition/describe-attribute.ts';
import type { SummaryContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { EnrichmentConfig, EnrichmentEntry } from './config.ts';
import { setLabel } from './other-sets.ts';
import { primaryOf } from './primary.ts';

/** "Adds Last order, Orders and 3 more". */
export function summarizeEnrichment(config: EnrichmentConfig, context: SummaryContext): string {
  const table = tableOfDimension(context.catalog, primaryOf(context.inbound, config)?.dimension)?.name ?? '';
  const names = config.columns.flatMap((entry) => namesOf(entry, table, context));
  const [first, second] = names;
  if (first === undefined) return 'Choose what to add';
  if (second === undefined) return `Adds ${first}`;
  return names.length === 2 ? `Adds ${first} and ${second}` : `Adds ${first}, ${second} and ${names.length - 2} more`;
}

/** What an entry adds, in words. */
function namesOf(entry: EnrichmentEntry, table: string, { catalog, inbound }: SummaryContext): string[] {
  switch (entry.kind) {
    case 'attribute': {
      const { label, name, attribute } = entry;
      const given = label || (attribute && describeAttribute(attribute, table, catalog));
      return [given || name || 'an attribute'];
    }
    case 'formula':
    case 'aggregate':
      return [entry.label || entry.name || (entry.kind === 'formula' ? 'a formula' : 'an aggregate')];
    case 'rows': {
      const { attributes, array, rows } = entry;
      const named = [...attributes, ...(array ? [array] : [])].map(({ label, name }) => label || name);
      return named.length === 0 ? [`${rows} rows`] : named.map((one) => one || `${rows} rows`);
    }
    case 'join': {
      const { columns, found, from } = entry;
      const named = [...columns, ...(found ? [found] : [])].map(({ label, name }) => label || name);
      const set = setLabel(from, inbound, catalog);
      return named.length === 0 ? [`columns of ${set}`] : named.map((one) => one || `a column of ${set}`);
    }
  }
}
