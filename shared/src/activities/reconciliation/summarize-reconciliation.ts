import { findDimension, findTable } from '../../catalog/lookup.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import type { SummaryContext } from '../definition.ts';
import type { Alternative, ReconciliationConfig } from './config.ts';

/** "Customers by E-mail or Last name + Postcode, alike from 85 %". */
export function summarizeReconciliation(config: ReconciliationConfig, { catalog }: SummaryContext): string {
  const dimension = config.dimension === null ? undefined : findDimension(catalog, config.dimension);
  const table = dimension && findTable(catalog, dimension.table);
  if (!dimension || !table) return 'Choose what lines are matched with';
  const { alternatives, fuzzy } = config;
  if (alternatives.length === 0 && fuzzy === null) return `${dimension.label ?? dimension.name}: add a rule`;
  const rule = ({ rules }: Alternative) =>
    rules.map(({ target }) => (target ? describeAttribute(target, table.name, catalog) : '…')).join(' + ') || '…';
  const by = alternatives.length > 0 ? ` by ${alternatives.map(rule).join(' or ')}` : '';
  const alike = fuzzy ? `${by === '' ? '' : ','} alike from ${fuzzy.least} %` : '';
  return `${dimension.label ?? dimension.name}${by}${alike}`;
}
