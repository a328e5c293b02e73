import { testConfigSchema, type TestCondition } from '../../activities/test/config.ts';
import { waitConfigSchema } from '../../activities/wait/config.ts';
import type { SizeComparison } from '../../activities/settings/size-comparison.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { inboundBy, leaves, type NaiveActivity, onlyInbound, type Run } from './activity.ts';
import { dayInZone, parseDay } from './calendar.ts';
import { holds } from './condition.ts';
import { parseScaled } from './measured.ts';
import { type NaivePopulation, withRows } from './outcome.ts';
import { numberOfRows } from './row-limit.ts';
import { type RuleContext, tableNamed, withColumns } from './rule-context.ts';
import { compareFilled } from './value.ts';

/** Whether an order of two values fits a comparison. */
export function fits(order: number, comparison: SizeComparison): boolean {
  return {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  }[comparison];
}

/** As if the wait were over now. */
export const wait: Run = (activity) => {
  const { until } = waitConfigSchema.parse(activity.config);
  const { population } = onlyInbound(activity);
  if (until.kind !== 'condition' || until.condition.kind !== 'rows') return leaves(population);
  const context = withColumns(activity.context, []);
  const { dimension, rule, op, rows } = until.condition;
  const table = findDimension(context.catalog, dimension ?? '')?.table;
  if (table === undefined) throw new Error('no dimension');
  const found = tableNamed(context, table).rows.filter((row) => holds(context, table, row, rule)).length;
  const isMet = fits(found - numberOfRows(context, rows), op);
  return leaves(population, {
    facts: new Map([
      ['found', found],
      ['holds', Number(isMet)],
    ]),
  });
};

/** The people of the primary transition take the first branch whose conditions hold now. */
export const test: Run = (activity) => {
  const { branches, otherwise, primary } = testConfigSchema.parse(activity.config);
  const { population } = inboundBy(activity, primary);
  const taken = branches.find(({ match, conditions }) => {
    const answers = conditions.map((condition) => isMet(activity, population, condition));
    return match === 'all' ? answers.every(Boolean) : answers.some(Boolean);
  });
  const nobody = withRows(population, new Set());
  const ways = [...branches.map(({ id }) => id), ...(otherwise ? ['default'] : [])];
  const way = taken?.id ?? 'default';
  activity.context.notes.add(taken ? 'branch taken' : otherwise ? 'default taken' : 'no branch taken');
  return {
    outputs: new Map(ways.map((port) => [port, port === way ? population : nobody])),
    drops: otherwise ? [] : [{ cause: 'no-branch', rows: taken ? nobody.rows : population.rows }],
    facts: new Map(ways.map((port) => [`taken:${port}`, Number(port === way)])),
  };
};

function isMet(activity: NaiveActivity, main: NaivePopulation, condition: TestCondition): boolean {
  const { context } = activity;
  const size = (transition: string | null) =>
    transition === null ? main.rows.size : inboundBy(activity, transition).population.rows.size;
  const today = dayInZone(context.clock.now, context.clock.timeZone);
  switch (condition.kind) {
    case 'count':
      return fits(size(condition.transition) - numberOfRows(context, condition.rows), condition.op);
    case 'ratio': {
      const part = BigInt(size(condition.of)) * 100n * 10_000n;
      const wanted = BigInt(size(condition.to)) * parseScaled(condition.percent ?? '', 4);
      return fits(compareFilled(part, wanted), condition.op);
    }
    case 'variable':
      return variableFits(context, condition);
    case 'date': {
      const { from, until } = condition;
      return (from === null || today >= parseDay(from)) && (until === null || today <= parseDay(until));
    }
    case 'weekday':
      return condition.weekdays.includes(isoWeekday(today));
  }
}

/** 1 for Monday to 7 for Sunday: 5 January 1970 was a Monday. */
function isoWeekday(day: number): number {
  const monday = parseDay('1970-01-05');
  return ((((day - monday) % 7) + 7) % 7) + 1;
}

function variableFits(
  { variables }: RuleContext,
  { variable, op, value }: Extract<TestCondition, { kind: 'variable' }>,
): boolean {
  const found = variables.get(variable ?? '');
  if (found === undefined || value === null) throw new Error(`no variable ${variable}`);
  if (Array.isArray(found.value)) return found.value.includes(String(value)) === (op === '=');
  switch (found.type) {
    case 'number':
      return fits(compareFilled(parseScaled(String(found.value), 6), parseScaled(String(value), 6)), op);
    case 'date':
      return fits(parseDay(String(found.value)) - parseDay(String(value)), op);
    default:
      return (String(found.value) === String(value)) === (op === '=');
  }
}

/** Nothing goes on. */
export const end: Run = () => ({ outputs: new Map(), drops: [], facts: new Map() });
