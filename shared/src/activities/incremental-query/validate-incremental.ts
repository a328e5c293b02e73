import { isTemporal } from '../../catalog/data-type.ts';
import { attributeProblems, attributeType } from '../settings/attribute-setting.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { readDimension } from '../settings/dimension-setting.ts';
import { ruleProblems } from '../settings/rule-setting.ts';
import type { IncrementalQueryConfig, ProcessedData } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** What is missing or cannot be in the settings of an incremental query. */
export function incrementalProblems(
  { dimension, rule, processed }: IncrementalQueryConfig,
  context: ValidateContext,
): ActivityProblem[] {
  const read = readDimension(dimension, context.catalog);
  if ('problem' in read) return [read.problem];
  const table = read.table.name;
  return [
    ...ruleProblems(rule, 'rule', table, context),
    ...(processed.kind === 'date' ? dateProblems(processed, table, context) : []),
  ];
}

function dateProblems(
  { attribute }: Extract<ProcessedData, { kind: 'date' }>,
  table: string,
  context: ValidateContext,
): ActivityProblem[] {
  const field = 'processed/attribute';
  const problems = attributeProblems(attribute, field, phrase('field.date'), table, context);
  if (problems.length > 0 || attribute === null) return problems;
  const type = attributeType(attribute, table, context);
  if (type !== undefined && isTemporal(type)) return [];
  const params = { field: attribute.column, rule: phrase('rule.dateOrDateTime') };
  return [{ code: 'config.limit', field, params }];
}
