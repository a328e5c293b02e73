import { type ConditionGroup, type LinkedTest, type RelativeMoment, type RelativePeriod, today } from '@fanfare/shared';
import type { Subject } from './subject.ts';

/** Faults of reading dates that the comparison must find, by what they imitate. */
export const dateFaults: Readonly<Record<string, Subject>> = {
  'weeks that begin on Sunday': {
    rule: (_, rule, context) =>
      rewriteRule(rule, (one) => {
        const { operator, value } = one;
        if ((operator !== 'during' && operator !== 'not-during') || !isWeeks(value)) return one;
        const days = weeksFromSunday(value.period, today(context));
        const between = operator === 'during' ? 'between' : 'not-between';
        return { ...one, operator: between, value: { kind: 'range', from: days.from, to: days.to } };
      }),
  },

  'months that run over at the end of a shorter month': {
    rule: (_, rule, context) =>
      rewriteRule(rule, (one) => {
        const day = today(context);
        if (isMonthsSince(one)) return comparedWith(one, overrun({ ...one, relative: 'ago' }, day));
        return Object.fromEntries(
          Object.entries(one).map(([name, value]) => [name, isMonths(value) ? overrun(value, day) : value]),
        );
      }),
  },

  'birthdays on 29 February left out in years without one': {
    statement: ({ text, values }) => ({ text: text.replaceAll('<= 229', '<= 228'), values }),
  },
};

type Settings = Record<string, unknown>;
type Day = ReturnType<typeof today>;

/** The rule with every record in it replaced by what `change` makes of it, innermost first. */
function rewriteRule(rule: ConditionGroup, change: (one: Settings) => unknown): ConditionGroup {
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    return change(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner)])));
  };
  return rewrite(rule) as ConditionGroup;
}

function isWeeks(value: unknown): value is { period: RelativePeriod & { unit: 'week' } } {
  const { period } = (value ?? {}) as { period?: { unit?: string } };
  return period?.unit === 'week';
}

function weeksFromSunday(period: RelativePeriod & { unit: 'week' }, day: Day) {
  const begin = day.subtract({ days: day.dayOfWeek % 7 });
  const amount = 'amount' in period ? period.amount : 1;
  const weeks = (from: number, to: number) => ({
    from: begin.add({ days: 7 * from }).toString(),
    to: begin.add({ days: 7 * to - 1 }).toString(),
  });
  if (period.period === 'last') return weeks(-amount, 0);
  return period.period === 'next' ? weeks(1, 1 + amount) : weeks(0, 1);
}

function isMonths(value: unknown): value is RelativeMoment {
  const { relative, unit } = (value ?? {}) as { relative?: string; unit?: string };
  return relative !== undefined && unit === 'month';
}

type TimeSince = Extract<LinkedTest, { kind: 'time-since' }>;

function isMonthsSince(one: Settings): one is Settings & TimeSince {
  return one['kind'] === 'time-since' && one['unit'] === 'month';
}

/** The time since a date as what it stands for: the date compared with a day. */
function comparedWith({ which, by, operator }: TimeSince, day: string): LinkedTest {
  const compared = operator === 'at-least' ? 'at-most' : 'at-least';
  const value = { kind: 'one' as const, value: day };
  return { kind: 'aggregate', fn: which === 'first' ? 'min' : 'max', attribute: by, operator: compared, value };
}

/** 31 January and a month is 3 March. */
function overrun(moment: RelativeMoment, day: Day): string {
  const months = moment.relative === 'ago' ? -moment.amount : moment.amount;
  return day
    .with({ day: 1 })
    .add({ months })
    .add({ days: day.day - 1 })
    .toString();
}
