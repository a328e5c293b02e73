import { Temporal } from 'temporal-polyfill';
import { findTable } from '../../catalog/lookup.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { rowLimitProblems } from '../settings/row-limit.ts';
import { ruleProblems } from '../settings/rule-setting.ts';
import type { TimeSpan } from '../settings/time-span.ts';
import { type WaitConfig, type WaitCondition, waitLimits, type WaitUntil } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

type Of<Kind extends WaitUntil['kind']> = Extract<WaitUntil, { kind: Kind }>;

/** What is missing or cannot be in the settings of a wait. */
export function waitProblems({ until }: WaitConfig, context: ValidateContext): ActivityProblem[] {
  switch (until.kind) {
    case 'duration':
      return spanProblems(until, 'until/amount');
    case 'moment':
      return momentProblems(until, context);
    case 'window':
      return windowProblems(until);
    case 'condition':
      return [
        ...conditionProblems(until.condition, context),
        ...(until.limit ? spanProblems(until.limit, 'until/limit/amount') : []),
      ];
  }
}

function spanProblems({ amount }: TimeSpan, field: string): ActivityProblem[] {
  return amount === null ? [missing(field, phrase('field.time'), phrase('hint.sayHowLongSuchAs3Days'))] : [];
}

function momentProblems({ at }: Of<'moment'>, { timeZone, now }: ValidateContext): ActivityProblem[] {
  const field = 'until/at';
  if (at === null) return [missing(field, phrase('field.dayAndTime'), phrase('hint.chooseWhenThePeopleGoOn'))];
  const local = readMoment(at);
  if (!local) {
    return [
      {
        code: 'config.limit',
        field,
        params: { field: phrase('field.dayAndTime'), rule: phrase('rule.dayOfCalendar') },
      },
    ];
  }
  const isPast = now !== undefined && Temporal.Instant.compare(local.toZonedDateTime(timeZone).toInstant(), now) < 0;
  return isPast ? [{ code: 'wait.past', field, params: { at: at.replace('T', ', '), timeZone } }] : [];
}

function readMoment(at: string): Temporal.PlainDateTime | undefined {
  try {
    const moment = Temporal.PlainDateTime.from(at, { overflow: 'reject' });
    return moment.year < 1 ? undefined : moment;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function windowProblems({ weekdays, from, until }: Of<'window'>): ActivityProblem[] {
  return [
    ...(weekdays.length === 0
      ? [missing('until/weekdays', phrase('field.weekday'), phrase('hint.tickAtLeastOne'))]
      : []),
    ...(until === from ? [{ code: 'wait.window.empty' as const, field: 'until/until', params: { from } }] : []),
  ];
}

function conditionProblems(condition: WaitCondition, context: ValidateContext): ActivityProblem[] {
  if (condition.kind === 'fresh') return freshProblems(condition, context);
  const { dimension, rule, rows } = condition;
  if (dimension === null) {
    return [
      missing('until/condition/dimension', phrase('field.whatIsCounted'), phrase('hint.chooseATargetingDimension')),
    ];
  }
  const table = tableOfDimension(context.catalog, dimension);
  if (!table) return [{ code: 'dimension.unknown', field: 'until/condition/dimension', params: { dimension } }];
  const bare = { ...context, columns: new Map() };
  return [
    ...ruleProblems(rule, 'until/condition/rule', table.name, bare),
    ...(rows === null ? [missing('until/condition/rows', phrase('field.numberOfRows'), phrase('hint.enterOne'))] : []),
    ...rowLimitProblems(rows, 'until/condition/rows', waitLimits.rows, context.variables),
  ];
}

function freshProblems(
  { table, within }: Extract<WaitCondition, { kind: 'fresh' }>,
  { catalog }: ValidateContext,
): ActivityProblem[] {
  const field = 'until/condition/table';
  if (table === null) return [missing(field, phrase('field.table'), phrase('hint.chooseTheOneThatMustHaveChanged'))];
  if (!findTable(catalog, table)) return [{ code: 'catalog.unknown-table', field, params: { table } }];
  return within ? spanProblems(within, 'until/condition/within/amount') : [];
}

function missing(field: string, what: Text, hint: Text): ActivityProblem {
  return { code: 'config.missing', field, params: { field: what, hint } };
}
