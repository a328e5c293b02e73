import { everyone, type WaitConfig, type WaitUntil } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { TimeSpanField } from '../../inspector/TimeSpanField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { WaitForRows } from './WaitForRows.tsx';

type Until = Extract<WaitUntil, { kind: 'condition' }>;

export interface WaitConditionProps extends InspectorProps<WaitConfig> {
  readonly until: Until;
  readonly set: (until: Until, gesture?: string) => void;
}

/** The condition that is waited for, and how long at most. */
export function WaitConditionFields(props: WaitConditionProps) {
  const { t } = useTranslation('flow');
  const { until, set, readOnly, problems } = props;
  const { condition, limit } = until;
  return (
    <>
      <Select
        label={t('wait.condition')}
        value={condition.kind}
        disabled={readOnly}
        onValueChange={(kind) => {
          if (kind !== condition.kind) set({ ...until, condition: conditionOf(kind) });
        }}
        options={(['rows', 'fresh'] as const).map((value) => ({ value, label: t(`wait.conditionKind.${value}`) }))}
      />
      {condition.kind === 'rows' ? (
        <Elsewhere>
          <WaitForRows {...props} condition={condition} />
        </Elsewhere>
      ) : null}
      {condition.kind === 'fresh' ? <WaitForChange {...props} /> : null}
      <Switch
        checked={limit !== null}
        disabled={readOnly}
        label={t('wait.limited')}
        help={t('wait.limitedHelp')}
        onCheckedChange={(limited) => set({ ...until, limit: limited ? { amount: 7, unit: 'day' } : null })}
      />
      {limit ? (
        <>
          <TimeSpanField
            label={t('wait.limit')}
            value={limit}
            readOnly={readOnly}
            error={problemAt(problems, 'until/limit/amount')}
            onChange={(next, gesture) => set({ ...until, limit: next }, gesture && `limit ${gesture}`)}
          />
          <RadioGroup
            label={t('wait.atLimit')}
            value={until.atLimit}
            disabled={readOnly}
            onValueChange={(atLimit) => set({ ...until, atLimit })}
            options={(['continue', 'stop'] as const).map((value) => ({ value, label: t(`wait.atLimitKind.${value}`) }))}
          />
        </>
      ) : null}
    </>
  );
}

function WaitForChange({ until, set, readOnly, problems, catalog }: WaitConditionProps) {
  const { t } = useTranslation('flow');
  const { condition } = until;
  if (condition.kind !== 'fresh') return null;
  const { table, within } = condition;
  return (
    <>
      <Select
        label={t('wait.table')}
        placeholder={t('wait.chooseTable')}
        value={table}
        disabled={readOnly}
        error={problemAt(problems, 'until/condition/table')}
        onValueChange={(next) => set({ ...until, condition: { ...condition, table: next } })}
        options={catalog.tables.map((one) => ({ value: one.name, label: say(one.label ?? one.name) }))}
      />
      <RadioGroup
        label={t('wait.fresh')}
        value={within ? 'within' : 'arrival'}
        disabled={readOnly}
        onValueChange={(kind) =>
          set({ ...until, condition: { ...condition, within: kind === 'within' ? { amount: 1, unit: 'day' } : null } })
        }
        options={(['arrival', 'within'] as const).map((value) => ({ value, label: t(`wait.freshKind.${value}`) }))}
      />
      {within ? (
        <TimeSpanField
          label={t('wait.within')}
          value={within}
          readOnly={readOnly}
          error={problemAt(problems, 'until/condition/within/amount')}
          onChange={(next, gesture) =>
            set({ ...until, condition: { ...condition, within: next } }, gesture && `within ${gesture}`)
          }
        />
      ) : null}
    </>
  );
}

function conditionOf(kind: Until['condition']['kind']): Until['condition'] {
  if (kind === 'fresh') return { kind, table: null, within: null };
  return { kind, dimension: null, rule: everyone(), op: '>=', rows: 1 };
}
