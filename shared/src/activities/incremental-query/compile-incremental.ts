import { localTime } from '../../condition/whole-day.ts';
import { startOfDay, today } from '../../moment/moments.ts';
import { compare, exists, isEmpty } from '../../relation/predicates.ts';
import { all, any, not } from '../../relation/logic.ts';
import { columnLink, valueLink } from '../../relation/links.ts';
import { literal } from '../../relation/literal.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { filter, scan } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { aggregate, call, column } from '../../relation/scalars.ts';
import type { TableSource } from '../../relation/table-source.ts';
import { invariant } from '../../result/invariant.ts';
import { attributeScalar } from '../settings/attribute-setting.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { sourceOfTable, tableOfDimension } from '../dimension-table.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { compileRule } from '../settings/rule-setting.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { IncrementalQueryConfig, ProcessedData } from './config.ts';
import { historyTable, isHistoryOf, returnedColumn, runColumns, runsTable } from './history-table.ts';
import { phrase } from '../../words/phrase.ts';

/** The rows of the rule without those that earlier runs returned. */
export function compileIncremental(
  _: readonly InboundPopulation[],
  { dimension, rule, processed, history }: IncrementalQueryConfig,
  context: CompileContext,
): Compiled {
  const table = tableOfDimension(context.catalog, dimension ?? undefined);
  invariant(dimension !== null && table, 'has no targeting dimension');
  const source = sourceOfTable(context, table.name);
  const selected = filter(scan(source), compileRule(rule, table.name, context));
  const before = returnedBefore(processed, history, source, context);
  const relation = before ? filter(selected, not(before)) : selected;
  const isByDate = processed.kind === 'date';
  const label = isByDate ? phrase('label.notLaterThanTheLastRun') : phrase('label.returnedBefore');
  const dropped = before && filter(selected, before);
  return {
    outputs: { [mainPort]: { dimension, relation, columns: [] } },
    drops: dropped ? [{ cause: 'returned-before', label, relation: dropped }] : [],
    laws: [
      {
        left: [rowsOf('Selected', selected)],
        right: [rowsOf('New', relation), ...(dropped ? [rowsOf(label, dropped)] : [])],
      },
    ],
    facts: [{ id: 'selected', label: phrase('label.rowsTheRuleSelects'), term: rowsOf('Selected', selected) }],
    ...(before ? {} : { notes: [{ id: 'first-run', text: phrase('note.firstRun') }] }),
  };
}

/** True for rows that an earlier run returned; undefined while there was none. */
function returnedBefore(
  processed: ProcessedData,
  history: number,
  source: TableSource,
  context: CompileContext,
): Predicate | undefined {
  if (processed.kind === 'date') return notLaterThanLastRun(processed, history, source, context);
  const kept = context.environment.get(historyTable(history, source.table));
  if (!kept || !isHistoryOf(kept, source)) return undefined;
  const link = columnLink(source, source.key, kept, kept.key, 'one');
  if (processed.retentionDays === 0) return exists(link);
  const since = startOfDay(today(context).subtract({ days: processed.retentionDays }), context.timeZone);
  return exists(link, compare('>=', column(kept, returnedColumn), literal(since.toString(), 'datetime')));
}

/** True for rows whose date is empty or not later than the newest run of the history; for none while there was no run. */
function notLaterThanLastRun(
  { attribute }: Extract<ProcessedData, { kind: 'date' }>,
  history: number,
  source: TableSource,
  context: CompileContext,
): Predicate | undefined {
  const runs = context.environment.get(runsTable(history));
  if (!runs) return undefined;
  const date = attributeScalar(attribute, source.table, context);
  const last = lastRun(runs, date.type === 'date', context.timeZone);
  return all(not(isEmpty(last)), any(isEmpty(date), not(compare('>', date, last))));
}

/** When the last run was, the same for every row; for dates the day it was in the campaign's zone. */
function lastRun(runs: TableSource, asDay: boolean, timeZone: string): Scalar {
  invariant(Object.hasOwn(runs.columns, runColumns.all), 'these are no runs');
  const link = valueLink([literal(true, 'boolean')], runs, [column(runs, runColumns.all)], 'many');
  const last = aggregate(link, 'max', column(runs, runColumns.at));
  return asDay ? call('to-date', [localTime(last, { timeZone })], 'date') : last;
}
