import { findDimension } from '../../catalog/lookup.ts';
import type { ActivityProblem, InboundTransition, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { type SettingReader, settingReader } from '../settings/setting-reader.ts';
import { readComparison } from './comparison.ts';
import type { CombineConfig } from './config.ts';
import { columnsOf, readExclusionRule, ruleFor } from './exclusion-rule.ts';
import { listed } from '../../words/list.ts';

/** Problems of a combination's settings. Columns and rules are checked once the dimensions are known. */
export function combineProblems(config: CombineConfig, context: ValidateContext): ActivityProblem[] {
  const { inbound } = context;
  const leading = inbound.find((one) => one.transition === config.primary) ?? inbound[0];
  const problems = primaryProblems(config, context);
  const reader = settingReader({ ...context, columns: leading ? columnsOf(leading) : context.columns });
  const table = tableOfDimension(context.catalog, leading?.dimension)?.name;
  if (config.by?.length === 0 || table !== undefined) readComparison(reader, config, table ?? '');
  if (config.operation !== 'exclusion') return [...problems, ...mixedProblems(context), ...reader.problems];
  if (config.primary !== null && leading && table !== undefined) {
    for (const other of inbound) if (other !== leading) checkRule(reader, config, other, leading, table);
  }
  return [...problems, ...reader.problems];
}

function primaryProblems({ operation, primary }: CombineConfig, context: ValidateContext): ActivityProblem[] {
  if (primary === null) return operation === 'exclusion' ? [{ code: 'primary.missing', field: 'primary' }] : [];
  const arrives = context.inbound.some((one) => one.transition === primary);
  return arrives ? [] : [{ code: 'primary.unknown', field: 'primary' }];
}

function mixedProblems(context: ValidateContext): ActivityProblem[] {
  const known = new Set(context.inbound.flatMap((one) => one.dimension ?? []));
  if (known.size < 2) return [];
  const labels = [...known].map((name) => findDimension(context.catalog, name)?.label ?? name);
  return [{ code: 'dimension.mixed', params: { dimensions: listed(labels, 'comma') } }];
}

/** A set of another dimension needs a rule; every rule must be complete. */
function checkRule(
  reader: SettingReader,
  config: CombineConfig,
  other: InboundTransition,
  leading: InboundTransition,
  table: string,
): void {
  const { catalog } = reader.context;
  const dimension = other.dimension === undefined ? undefined : findDimension(catalog, other.dimension);
  if (!dimension) return;
  const { transition, fromLabel } = other;
  const stated = ruleFor(config, other);
  if (stated) {
    const { label, table: its } = dimension;
    const set = { label: fromLabel, dimension: label, table: its, columns: columnsOf(other), members: null };
    readExclusionRule(reader, stated, table, set);
  } else if (other.dimension !== leading.dimension) {
    const primary = findDimension(catalog, leading.dimension ?? '')?.label ?? '';
    const params = { set: fromLabel, dimension: dimension.label, primary };
    reader.problems.push({ code: 'combine.rule.missing', field: `rules/${transition}`, transition, params });
  }
}
