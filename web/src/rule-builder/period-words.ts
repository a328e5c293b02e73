import type { Clock, ConditionValue, Operand, RelativePeriod } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { formatDay, formatFullDay } from '../i18n/format-date.ts';
import { dayNow, daysNow } from './resolved-dates.ts';
import { useRule } from './rule-context.ts';

/** The clock relative dates are shown with: the reader's now, in the zone of the campaign. */
export function useClock(): Clock {
  const { timeZone } = useRule();
  const [now] = useState(() => new Date().toISOString());
  return useMemo(() => ({ now, timeZone }), [now, timeZone]);
}

/** “24 Aug to 21 Nov 2026, Europe/Berlin”: the days a relative value stands for now; undefined where it is no day. */
export function resolvedWords(
  t: TFunction<'conditions'>,
  value: ConditionValue,
  clock: Clock,
  yearly: boolean,
): string | undefined {
  const zone = clock.timeZone;
  if (value.kind === 'period') return periodDays(t, value.period, clock, yearly);
  if (value.kind !== 'one') return undefined;
  const day = momentDay(value.value, clock);
  return day === undefined ? undefined : t('span.day', { day: formatFullDay(`${day}T12:00:00`), zone });
}

export function periodDays(
  t: TFunction<'conditions'>,
  period: RelativePeriod,
  clock: Clock,
  yearly: boolean,
): string | undefined {
  const days = daysNow(period, clock);
  if (!days) return undefined;
  const zone = clock.timeZone;
  const [from, to] = [noon(days.from), noon(days.to)];
  if (yearly) {
    const short = (day: Date) => formatDay(day, day);
    const words = days.from === days.to ? short(to) : `${short(from)} – ${short(to)}`;
    return t('span.everyYear', { days: words });
  }
  if (days.from === days.to) return t('span.day', { day: formatFullDay(to), zone });
  return t('span.days', { from: formatDay(from, to), to: formatFullDay(to), zone });
}

function momentDay(value: Operand, clock: Clock): string | undefined {
  return typeof value === 'object' && 'relative' in value ? dayNow(value, clock) : undefined;
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00`);
}
