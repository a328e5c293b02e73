import { isTemporal } from '../../catalog/data-type.ts';
import { attributeProblems, attributeType } from '../settings/attribute-setting.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { ruleProblems } from '../settings/rule-setting.ts';
import type { IncrementalQueryConfig, ProcessedData } from './config.ts';

/** What is missing or cannot be in the settings of an incremental query. */
export function incrementalProblems(
  { dimension, rule, processed }: IncrementalQueryConfig,
  context: ValidateContext,
): ActivityProblem[] {
  if (dimension === null) {
    const params = { field: 'The targeting dimension', hint: 'Choose what one row of the audience is.' };
    return [{ code: 'config.missing', field: 'dimension', params }];
  }
  const table = tableOfDimension(context.catalog, dimension);
  if (!table) return [{ code: 'dimension.unknown', field: 'dimension', params: { dimension } }];
  if (table.key.length === 0) {
    return [{ code: 'catalog.key.missing', field: 'dimension', params: { table: table.label ?? table.name } }];
  }
  return [
    ...ruleProblems(rule, 'rule', table.name, context),
    ...(processed.kind === 'date' ? dateProblems(processed, table.name, context) : []),
  ];
}

function dateProblems(
  { attribute }: Extract<ProcessedData, { kind: 'date' }>,
  table: string,
  context: ValidateContext,
): ActivityProblem[] {
  const field = 'processed/attribute';
  const problems = attributeProblems(attribute, field, 'The date', table, context);
  if (problems.length > 0 || attribute === null) return problems;
  const type = attributeType(attribute, table, context);
  if (type !== undefined && isTemporal(type)) return [];
  const params = { field: attribute.column, rule: 'a date or a date with time' };
  return [{ code: 'config.limit', field, params }];
}
