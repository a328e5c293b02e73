import { everyone, type WaitConfig, type WaitUntil } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { TimeSpanField } from '../../inspector/TimeSpanField.tsx';
import { WeekdaysField } from '../../inspector/WeekdaysField.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { DayTimeField } from './DayTimeField.tsx';
import { WaitConditionFields } from './WaitConditionFields.tsx';

const KINDS = ['duration', 'moment', 'window', 'condition'] as const;

/** When the people go on. */
export function WaitInspector(props: InspectorProps<WaitConfig>) {
  const { t } = useTranslation('flow');
  const { config, onChange, readOnly, problems, timeZone } = props;
  const { until } = config;
  const set = (next: WaitUntil, gesture?: string) => onChange({ until: next }, gesture);
  const wrong = (field: string) => problemAt(problems, `until/${field}`);
  return (
    <>
      <RadioGroup
        label={t('wait.until')}
        value={until.kind}
        disabled={readOnly}
        onValueChange={(kind) => {
          if (kind !== until.kind) set(untilOf(kind));
        }}
        options={KINDS.map((value) => ({ value, label: t(`wait.kind.${value}`) }))}
      />
      {until.kind === 'duration' ? (
        <TimeSpanField
          label={t('wait.amount')}
          value={until}
          readOnly={readOnly}
          error={wrong('amount')}
          onChange={(span, gesture) => set({ kind: 'duration', ...span }, gesture)}
        />
      ) : null}
      {until.kind === 'moment' ? (
        <DateField
          time
          label={t('wait.at')}
          help={t('wait.zone', { zone: timeZone })}
          value={until.at ?? ''}
          disabled={readOnly}
          error={wrong('at')}
          onValueChange={(at) => set({ kind: 'moment', at: at === '' ? null : at.slice(0, 16) }, 'at')}
        />
      ) : null}
      {until.kind === 'window' ? (
        <>
          <WeekdaysField
            value={until.weekdays}
            readOnly={readOnly}
            error={wrong('weekdays')}
            onChange={(weekdays) => set({ ...until, weekdays })}
          />
          <div className="grid grid-cols-2 items-start gap-1.5">
            <DayTimeField
              label={t('wait.from')}
              value={until.from}
              readOnly={readOnly}
              onChange={(from) => set({ ...until, from: from ?? '00:00' }, 'from')}
            />
            <DayTimeField
              optional
              label={t('wait.to')}
              value={until.until}
              readOnly={readOnly}
              error={wrong('until')}
              onChange={(to) => set({ ...until, until: to }, 'to')}
            />
          </div>
          <p className="text-xs text-text-subtle">
            {t('wait.toHelp')} {t('wait.zone', { zone: timeZone })}
          </p>
        </>
      ) : null}
      {until.kind === 'condition' ? <WaitConditionFields {...props} until={until} set={set} /> : null}
    </>
  );
}

function untilOf(kind: WaitUntil['kind']): WaitUntil {
  if (kind === 'moment') return { kind, at: null };
  if (kind === 'window') return { kind, weekdays: [1, 2, 3, 4, 5], from: '09:00', until: '18:00' };
  if (kind === 'duration') return { kind, amount: 1, unit: 'day' };
  return {
    kind,
    condition: { kind: 'rows', dimension: null, rule: everyone(), op: '>=', rows: 1 },
    limit: { amount: 7, unit: 'day' },
    atLimit: 'continue',
  };
}
