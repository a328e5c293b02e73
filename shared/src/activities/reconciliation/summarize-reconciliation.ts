import { findDimension, findTable } from '../../catalog/lookup.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import type { SummaryContext } from '../definition.ts';
import type { Alternative, ReconciliationConfig } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { chained } from '../../words/list.ts';

/** "Customers by E-mail or Last name + Postcode, alike from 85 %". */
export function summarizeReconciliation(config: ReconciliationConfig, { catalog }: SummaryContext): Text {
  const dimension = config.dimension === null ? undefined : findDimension(catalog, config.dimension);
  const table = dimension && findTable(catalog, dimension.table);
  if (!dimension || !table) return phrase('summary.chooseWhatLinesAreMatchedWith');
  const { alternatives, fuzzy } = config;
  const name = dimension.label ?? dimension.name;
  if (alternatives.length === 0) {
    return fuzzy
      ? phrase('likeness.alike', { dimension: name, least: fuzzy.least })
      : phrase('likeness.addARule', { dimension: name });
  }
  const rule = ({ rules }: Alternative) =>
    rules.map(({ target }) => (target ? describeAttribute(target, table.name, catalog) : '…')).join(' + ') || '…';
  const rules = chained(alternatives.map(rule), 'or');
  if (!fuzzy) return phrase('likeness.by', { dimension: name, rules });
  return phrase('likeness.byAndAlike', { dimension: name, rules, least: fuzzy.least });
}
