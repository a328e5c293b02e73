import type { Table } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import { expectedColumns } from '../carried.ts';
import { attributeType } from '../settings/attribute-setting.ts';
import type { SummaryContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { DeduplicationConfig, Survivor } from './config.ts';
import { type Phrase, phrase, type Text } from '../../words/phrase.ts';

/** "Keep 1, latest Purchase date". */
export function summarizeDeduplication(config: DeduplicationConfig, context: SummaryContext): Text {
  if (config.by.length === 0) return phrase('summary.chooseWhatMakesADuplicate');
  if (config.keep === 0) return phrase('summary.keepAll');
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  const first = config.survivors[0];
  const survivor = first ? survivorInWords(first, table, context) : phrase('survivor.lowestKey');
  return phrase('summary.keep', { rows: config.keep, survivor });
}

function survivorInWords(survivor: Survivor, table: Table | undefined, { catalog, inbound }: SummaryContext): Phrase {
  if (survivor.kind === 'random') return phrase('survivor.random');
  const { attribute, kind } = survivor;
  if (!attribute) return phrase('survivor.criterionMissing');
  const columns = expectedColumns(inbound[0]?.columns ?? []);
  const label = table ? describeAttribute(attribute, table.name, catalog) : attribute.column;
  const type = table && attributeType(attribute, table.name, { catalog, columns });
  switch (kind) {
    case 'lowest':
      return phrase(`survivor.${extremes(type).low}`, { attribute: label });
    case 'highest':
      return phrase(`survivor.${extremes(type).high}`, { attribute: label });
    case 'filled':
      return phrase('survivor.filled', { attribute: label });
    case 'list':
      return phrase('survivor.preference', { attribute: label });
  }
}

function extremes(type: DataType | undefined): {
  low: 'earliest' | 'first' | 'lowest';
  high: 'latest' | 'last' | 'highest';
} {
  if (type === 'date' || type === 'datetime') return { low: 'earliest', high: 'latest' };
  return type === 'text' ? { low: 'first', high: 'last' } : { low: 'lowest', high: 'highest' };
}
