import { describeAttribute } from '../../condition/describe-attribute.ts';
import type { SummaryContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { EnrichmentConfig, EnrichmentEntry } from './config.ts';
import { setLabel } from './other-sets.ts';
import { primaryOf } from './primary.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** "Adds Last order, Orders and 3 more". */
export function summarizeEnrichment(config: EnrichmentConfig, context: SummaryContext): Text {
  const table = tableOfDimension(context.catalog, primaryOf(context.inbound, config)?.dimension)?.name ?? '';
  const names = config.columns.flatMap((entry) => namesOf(entry, table, context));
  const [first, second] = names;
  if (first === undefined) return phrase('summary.chooseWhatToAdd');
  if (second === undefined) return phrase('summary.adds', { name: first });
  if (names.length === 2) return phrase('summary.addsTwo', { name: first, other: second });
  return phrase('summary.addsMore', { name: first, other: second, more: names.length - 2 });
}

/** What an entry adds, in words. */
function namesOf(entry: EnrichmentEntry, table: string, { catalog, inbound }: SummaryContext): Text[] {
  switch (entry.kind) {
    case 'attribute': {
      const { label, name, attribute } = entry;
      const given = label || (attribute && describeAttribute(attribute, table, catalog));
      return [given || name || phrase('added.attribute')];
    }
    case 'formula':
    case 'aggregate':
      return [entry.label || entry.name || phrase(entry.kind === 'formula' ? 'added.formula' : 'added.aggregate')];
    case 'rows': {
      const { attributes, array, rows } = entry;
      const named = [...attributes, ...(array ? [array] : [])].map(({ label, name }) => label || name);
      const unnamed = phrase('added.rows', { count: rows });
      return named.length === 0 ? [unnamed] : named.map((one) => one || unnamed);
    }
    case 'join': {
      const { columns, found, from } = entry;
      const named = [...columns, ...(found ? [found] : [])].map(({ label, name }) => label || name);
      const set = setLabel(from, inbound, catalog);
      if (named.length === 0) return [phrase('added.columnsOf', { set })];
      return named.map((one) => one || phrase('added.columnOf', { set }));
    }
  }
}
