import type { DataType, RelativePeriod } from '@fanfare/shared';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { PresetChips } from './PresetChips.tsx';
import { periodDays, useClock } from './period-words.ts';
import { periodWords, unitWords } from './words.ts';

export interface PeriodEditorProps {
  readonly period: RelativePeriod;
  readonly temporal: DataType;
  /** Whether the year does not matter, as for birthdays. */
  readonly yearly: boolean;
  readonly onChange: (period: RelativePeriod) => void;
  /** Stands after the usual periods. */
  readonly more?: ReactNode;
}

const PAST: readonly RelativePeriod[] = [
  { period: 'today' },
  { period: 'yesterday' },
  { period: 'last', amount: 7, unit: 'day' },
  { period: 'last', amount: 30, unit: 'day' },
  { period: 'last', amount: 90, unit: 'day' },
  { period: 'last', amount: 365, unit: 'day' },
  { period: 'this', unit: 'week' },
  { period: 'this', unit: 'month' },
  { period: 'last', amount: 1, unit: 'month' },
  { period: 'this', unit: 'year' },
  { period: 'last', amount: 1, unit: 'year' },
  { period: 'next', amount: 7, unit: 'day' },
];
const YEARLY: readonly RelativePeriod[] = [
  { period: 'today' },
  { period: 'tomorrow' },
  { period: 'this', unit: 'week' },
  { period: 'this', unit: 'month' },
  { period: 'next', amount: 7, unit: 'day' },
  { period: 'next', amount: 30, unit: 'day' },
];
const LONG = ['day', 'week', 'month', 'quarter', 'year'] as const;
const SHORT = ['minute', 'hour'] as const;

/** A period relative to now: the usual ones at a press, any other by number and unit, with the days it means today. */
export function PeriodEditor({ period, temporal, yearly, onChange, more }: PeriodEditorProps) {
  const { t } = useTranslation(['rule', 'conditions']);
  const { t: words } = useTranslation('conditions');
  const { t: rule } = useTranslation('rule');
  const clock = useClock();
  const counted =
    period.period === 'last' || period.period === 'next'
      ? period
      : { period: yearly ? ('next' as const) : ('last' as const), amount: yearly ? 7 : 30, unit: 'day' as const };
  const units = temporal === 'date' || yearly ? LONG : [...SHORT, ...LONG];
  const nameOf = (one: RelativePeriod) => {
    if (one.period !== 'last' && one.period !== 'next') return periodWords(one);
    const unit = unitWords(rule, one.unit, one.amount);
    return words(`period.${one.period}`, { count: one.amount, unit, units: unit });
  };
  const days = periodDays(words, period, clock, yearly);
  return (
    <div className="grid gap-3">
      <PresetChips
        label={t('conditions:period.presets')}
        presets={(yearly ? YEARLY : PAST).map((preset) => ({ value: preset, label: nameOf(preset) }))}
        chosen={nameOf(period)}
        onChoose={onChange}
      >
        {more}
      </PresetChips>
      <div className="flex items-end gap-2">
        <Select
          label={t('value.direction')}
          hideLabel
          className="w-24"
          value={counted.period}
          onValueChange={(next) => onChange({ ...counted, period: next })}
          options={[
            { value: 'last', label: t('period.lastName') },
            { value: 'next', label: t('period.nextName') },
          ]}
        />
        <NumberField
          label={t('value.amount')}
          hideLabel
          className="w-20"
          min={1}
          max={100_000}
          value={counted.amount}
          onValueChange={(amount) =>
            onChange({ ...counted, amount: Math.min(100_000, Math.max(1, Math.round(amount ?? 1))) })
          }
        />
        <Select
          label={t('value.unit')}
          hideLabel
          className="min-w-0 flex-1"
          value={counted.unit}
          onValueChange={(unit) => onChange({ ...counted, unit })}
          options={units.map((unit) => ({ value: unit, label: unitWords(rule, unit, counted.amount) }))}
        />
      </div>
      <div className="grid gap-1 text-text-muted">
        {days === undefined ? null : <p className="font-medium text-text">{days}</p>}
        <p>{t(`conditions:period.${helpOf(period)}`)}</p>
        {yearly ? <p>{t('conditions:period.leapDay')}</p> : null}
      </div>
    </div>
  );
}

function helpOf(period: RelativePeriod) {
  if (period.period !== 'last' && period.period !== 'next') return 'calendar';
  const past = period.period === 'last';
  if (period.unit === 'minute' || period.unit === 'hour') return past ? 'short' : 'shortAhead';
  return past ? 'whole' : 'ahead';
}
