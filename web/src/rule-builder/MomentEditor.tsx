import type { RelativeMoment } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { useRule } from './rule-context.ts';
import { unitWords } from './words.ts';

export interface MomentEditorProps {
  readonly moment: RelativeMoment;
  /** Days without a time offer no hours and minutes. */
  readonly wholeDays: boolean;
  readonly onChange: (moment: RelativeMoment) => void;
}

const LONG = ['day', 'week', 'month', 'year'] as const;
const SHORT = ['minute', 'hour'] as const;

/** "30 days ago": a moment counted from the run's own start. */
export function MomentEditor({ moment, wholeDays, onChange }: MomentEditorProps) {
  const { t } = useTranslation('rule');
  const { timeZone } = useRule();
  const units = wholeDays ? LONG : [...SHORT, ...LONG];
  return (
    <div className="grid gap-2">
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
          className="w-28"
          value={moment.relative}
          onValueChange={(relative) => onChange({ ...moment, relative })}
          options={[
            { value: 'ago', label: t('value.ago') },
            { value: 'ahead', label: t('value.ahead') },
          ]}
        />
      </div>
      <p className="text-xs text-text-subtle">{t('value.momentHelp', { zone: timeZone })}</p>
    </div>
  );
}

function clamp(amount: number | null): number {
  return Math.min(100_000, Math.max(0, Math.round(amount ?? 0)));
}
