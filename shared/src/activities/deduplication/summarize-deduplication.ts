import type { Table } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import { expectedColumns } from '../carried.ts';
import { attributeType } from '../settings/attribute-setting.ts';
import type { SummaryContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { DeduplicationConfig, Survivor } from './config.ts';

/** "Keep 1, latest Purchase date". */
export function summarizeDeduplication(config: DeduplicationConfig, context: SummaryContext): string {
  if (config.by.length === 0) return 'Choose what makes a duplicate';
  if (config.keep === 0) return 'Keep all';
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  const first = config.survivors[0];
  return `Keep ${config.keep}, ${first ? survivorInWords(first, table, context) : 'lowest key'}`;
}

function survivorInWords(survivor: Survivor, table: Table | undefined, { catalog, inbound }: SummaryContext): string {
  if (survivor.kind === 'random') return 'random';
  const { attribute, kind } = survivor;
  if (!attribute) return 'criterion missing';
  const columns = expectedColumns(inbound[0]?.columns ?? []);
  const label = table ? describeAttribute(attribute, table.name, catalog) : attribute.column;
  const type = table && attributeType(attribute, table.name, { catalog, columns });
  switch (kind) {
    case 'lowest':
      return `${extremes(type).low} ${label}`;
    case 'highest':
      return `${extremes(type).high} ${label}`;
    case 'filled':
      return `${label} filled`;
    case 'list':
      return `${label} by preference`;
  }
}

function extremes(type: DataType | undefined): { low: string; high: string } {
  if (type === 'date' || type === 'datetime') return { low: 'earliest', high: 'latest' };
  return type === 'text' ? { low: 'first', high: 'last' } : { low: 'lowest', high: 'highest' };
}
