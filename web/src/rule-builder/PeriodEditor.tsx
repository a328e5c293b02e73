import type { DataType, RelativePeriod } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { useRule } from './rule-context.ts';
import { periodWords, unitWords } from './words.ts';

export interface PeriodEditorProps {
  readonly period: RelativePeriod;
  readonly temporal: DataType;
  readonly onChange: (period: RelativePeriod) => void;
}

const PRESETS: readonly RelativePeriod[] = [
  { period: 'today' },
  { period: 'yesterday' },
  { period: 'tomorrow' },
  { period: 'last', amount: 7, unit: 'day' },
  { period: 'last', amount: 30, unit: 'day' },
  { period: 'last', amount: 90, unit: 'day' },
  { period: 'last', amount: 365, unit: 'day' },
  { period: 'this', unit: 'week' },
  { period: 'this', unit: 'month' },
  { period: 'this', unit: 'year' },
  { period: 'last', amount: 1, unit: 'month' },
  { period: 'last', amount: 1, unit: 'year' },
];
const LONG = ['day', 'week', 'month', 'quarter', 'year'] as const;
const SHORT = ['minute', 'hour'] as const;

/** A period relative to now: the usual ones at a press, any other by number and unit. */
export function PeriodEditor({ period, temporal, onChange }: PeriodEditorProps) {
  const { t } = useTranslation('rule');
  const { timeZone } = useRule();
  const counted =
    period.period === 'last' || period.period === 'next'
      ? period
      : { period: 'last' as const, amount: 30, unit: 'day' as const };
  const units = temporal === 'date' ? LONG : [...SHORT, ...LONG];
  return (
    <div className="grid w-72 gap-3">
      <fieldset aria-label={t('value.period')} className="flex flex-wrap gap-1.5">
        {PRESETS.map((preset) => {
          const chosen = same(preset, period);
          return (
            <button
              key={periodWords(t, preset)}
              type="button"
              aria-pressed={chosen}
              onClick={() => onChange(preset)}
              className={classNames(
                'min-h-6 rounded-sm border px-2 font-medium',
                chosen ? 'border-accent-line bg-accent-soft text-accent-text' : 'border-line-strong hover:bg-hover',
              )}
            >
              {periodWords(t, preset)}
            </button>
          );
        })}
      </fieldset>
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
          options={units.map((unit) => ({ value: unit, label: unitWords(t, unit, counted.amount) }))}
        />
      </div>
      <p className="text-xs text-text-subtle">{t('value.periodHelp', { zone: timeZone })}</p>
    </div>
  );
}

function same(one: RelativePeriod, other: RelativePeriod): boolean {
  return partsOf(one) === partsOf(other);
}

/** The parts of a period in a fixed order, so that two can be compared. */
function partsOf(period: RelativePeriod): string {
  const amount = 'amount' in period ? period.amount : '';
  return `${period.period} ${amount} ${'unit' in period ? period.unit : ''}`;
}
