import { findDimension, findTable } from '../../catalog/lookup.ts';
import { countConditions } from '../../condition/count-conditions.ts';
import { describeAttribute } from '../../condition/describe-attribute.ts';
import type { SummaryContext } from '../definition.ts';
import type { Alternative, ReconciliationConfig } from './config.ts';
import { conditionOf } from './pair-condition.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { chained, listed } from '../../words/list.ts';

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
  const rule = (one: Alternative): Text => {
    const equal = one.rules.map(({ target }) => (target ? describeAttribute(target, table.name, catalog) : '…'));
    const condition = conditionOf(one);
    const conditions = condition ? [phrase('summary.conditions', { count: countConditions(condition) })] : [];
    return equal.length + conditions.length === 0 ? '…' : listed([...equal, ...conditions], 'plus');
  };
  const rules = chained(alternatives.map(rule), 'or');
  if (!fuzzy) return phrase('likeness.by', { dimension: name, rules });
  return phrase('likeness.byAndAlike', { dimension: name, rules, least: fuzzy.least });
}
