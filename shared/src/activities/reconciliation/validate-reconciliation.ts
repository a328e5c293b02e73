import { carriedBy, withColumns } from '../carried.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { madeColumns, nameProblems } from '../settings/named-column.ts';
import type { Carried, CarriedColumn } from '../population.ts';
import { type SettingReader, settingReader } from '../settings/setting-reader.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { broadRules, unboundConditions } from './broad-rules.ts';
import type { ReconciliationConfig } from './config.ts';
import { hasReview, reviewPort } from './ports.ts';
import { findTarget, readMatching, type Target } from './read-settings.ts';
import { expectedCandidate, reviewColumns } from './review-columns.ts';
import { readTaken } from './taken-columns.ts';

/** Problems of the settings. Attributes are checked once the inbound dimension is known. */
export function reconciliationProblems(config: ReconciliationConfig, context: ValidateContext): ActivityProblem[] {
  const [first] = context.inbound;
  const table = tableOfDimension(context.catalog, first?.dimension);
  if (!first || !table) return [];
  const reader = settingReader(context);
  const matching = readMatching(reader, config, table.name);
  const target = findTarget(reader, config);
  if (!target) return reader.problems;
  readTaken(reader, config, { table, columns: first.columns }, target);
  const reviewed = columnsForReview(reader, config, target, '');
  const named = reviewed.map(({ name, label }) => ({ name, label, field: 'fuzzy/review' }));
  return [
    ...reader.problems,
    ...nameProblems(named, table, []),
    ...broadRules(config, target.table.name, context.catalog),
    ...unboundConditions(config, matching?.alternatives ?? []),
    ...decisionProblems(config, table.key.length, target),
  ];
}

/** Lines keep their columns; matched rows have those that are taken. */
export function reconciliationCarries(
  config: ReconciliationConfig,
  context: ValidateContext,
  port: string,
): Carried | undefined {
  const [first] = context.inbound;
  const carried = carriedBy(first);
  const table = tableOfDimension(context.catalog, first?.dimension);
  if (!carried || !table || (port !== mainPort && port !== reviewPort)) return carried;
  const reader = settingReader(context);
  const target = findTarget(reader, config);
  if (!target) return undefined;
  const addedBy = context.activity.label;
  if (port === reviewPort) {
    const columns = columnsForReview(reader, config, target, addedBy);
    return { ...carried, columns: withColumns(carried.columns, columns) };
  }
  const made = madeColumns(readTaken(reader, config, { table, columns: carried.columns }, target), addedBy);
  const columns = made.map(({ name, label, type }) => ({ name, label, type, addedBy }));
  if (config.result === 'matched') return { dimension: target.dimension.name, columns };
  return { ...carried, columns: withColumns(carried.columns, columns) };
}

/** Columns of lines for review, as known without data. Problems of the attributes are noted elsewhere. */
function columnsForReview(
  { context }: SettingReader,
  config: ReconciliationConfig,
  target: Target,
  addedBy: string,
): CarriedColumn[] {
  if (!config.fuzzy || !hasReview(config)) return [];
  const apart: SettingReader = { context, problems: [] };
  const columns = reviewColumns(apart, config.fuzzy, target, expectedCandidate(target), addedBy);
  return columns.map(({ name, label, type }) => ({ name, label, type, addedBy }));
}

/** A decision names a line and a row; two about the same pair, or two rows accepted for a line, contradict each other. */
function decisionProblems(config: ReconciliationConfig, lineKey: number, { table }: Target): ActivityProblem[] {
  if (!hasReview(config)) return [];
  const decisions = config.fuzzy?.decisions ?? [];
  const pairs = new Set<string>();
  const accepted = new Set<string>();
  return decisions.flatMap(({ line, target, accept }, index): ActivityProblem[] => {
    const field = `fuzzy/decisions/${index}`;
    const params = { line: line.join(', ') };
    if (line.length !== lineKey || target.length !== table.key.length) {
      return [{ code: 'reconciliation.decision.key', field, params }];
    }
    const [lineText, pair] = [JSON.stringify(line), JSON.stringify([line, target])];
    const isRepeated = pairs.has(pair) || (accept && accepted.has(lineText));
    pairs.add(pair);
    if (accept) accepted.add(lineText);
    return isRepeated ? [{ code: 'reconciliation.decision.repeated', field, params }] : [];
  });
}
