import type { RelativeMoment } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatFullDay } from '../i18n/format-date.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { PresetChips } from './PresetChips.tsx';
import { useClock } from './period-words.ts';
import { dayNow } from './resolved-dates.ts';
import { momentWords, unitWords } from './words.ts';

export interface MomentEditorProps {
  readonly moment: RelativeMoment;
  /** Days without a time offer no hours and minutes. */
  readonly wholeDays: boolean;
  readonly onChange: (moment: RelativeMoment) => void;
}

const LONG = ['day', 'week', 'month', 'year'] as const;
const SHORT = ['minute', 'hour'] as const;
const PRESETS: readonly RelativeMoment[] = [
  { relative: 'ago', amount: 0, unit: 'day' },
  { relative: 'ago', amount: 1, unit: 'day' },
  { relative: 'ago', amount: 7, unit: 'day' },
  { relative: 'ago', amount: 30, unit: 'day' },
  { relative: 'ago', amount: 90, unit: 'day' },
  { relative: 'ago', amount: 1, unit: 'year' },
  { relative: 'ahead', amount: 7, unit: 'day' },
];

/** "30 days ago": a moment counted from the run's own start, with the day it is today. */
export function MomentEditor({ moment, wholeDays, onChange }: MomentEditorProps) {
  const { t } = useTranslation('rule');
  const { t: words } = useTranslation('conditions');
  const clock = useClock();
  const units = wholeDays ? LONG : [...SHORT, ...LONG];
  const day = dayNow(moment, clock);
  return (
    <div className="grid gap-2">
      <PresetChips
        label={words('period.presetDays')}
        presets={PRESETS.map((preset) => ({ value: preset, label: momentWords(t, preset) }))}
        chosen={momentWords(t, moment)}
        onChoose={onChange}
      />
      <div className="flex items-end gap-2">
        <NumberField
          label={t('value.amount')}
          hideLabel
          className="w-20"
          min={0}
          max={100_000}
          value={moment.amount}
          onValueChange={(amount) => onChange({ ...moment, amount: clamp(amount) })}
        />
        <Select
          label={t('value.unit')}
          hideLabel
          className="w-24"
          value={moment.unit}
          onValueChange={(unit) => onChange({ ...moment, unit })}
          options={units.map((unit) => ({ value: unit, label: unitWords(t, unit, moment.amount) }))}
        />
        <Select
          label={t('value.direction')}
          hideLabel
          className="min-w-0 flex-1"
          value={moment.relative}
          onValueChange={(relative) => onChange({ ...moment, relative })}
          options={[
            { value: 'ago', label: t('value.ago') },
            { value: 'ahead', label: t('value.ahead') },
          ]}
        />
      </div>
      <p className="text-text-muted">
        {day === undefined ? null : (
          <span className="font-medium text-text">
            {words('span.day', { day: formatFullDay(`${day}T12:00:00`), zone: clock.timeZone })}{' '}
          </span>
        )}
        {t('value.momentHelp', { zone: clock.timeZone })}
      </p>
    </div>
  );
}

function clamp(amount: number | null): number {
  return Math.min(100_000, Math.max(0, Math.round(amount ?? 0)));
}
