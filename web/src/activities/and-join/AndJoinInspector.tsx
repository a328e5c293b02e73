import type { AndJoinConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { PrimaryField } from '../../inspector/PrimaryField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { TimeSpanField } from '../../inspector/TimeSpanField.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { say } from '../../i18n/speak.ts';

/** Which branches are waited for, and whose people continue. */
export function AndJoinInspector({ config, onChange, readOnly, inbound, problems }: InspectorProps<AndJoinConfig>) {
  const { t } = useTranslation('inspector');
  const { t: flow } = useTranslation('flow');
  const all = config.waitFor === null;
  const limit = config.limit ?? null;
  const ids = inbound.map((one) => one.transition);
  const tick = (transition: string, ticked: boolean) => {
    const now = config.waitFor ?? ids;
    onChange({ ...config, waitFor: ticked ? [...now, transition] : now.filter((id) => id !== transition) });
  };
  return (
    <>
      <PrimaryField
        inbound={inbound}
        error={problemAt(problems, 'primary')}
        value={config.primary}
        help={t('primaryHelp.join')}
        readOnly={readOnly}
        onChange={(primary) => onChange({ ...config, primary })}
      />
      <Section title={t('waitFor')}>
        <Switch
          checked={all}
          disabled={readOnly}
          label={t('waitForAll')}
          help={t('waitForAllHelp')}
          onCheckedChange={(checked) => onChange({ ...config, waitFor: checked ? null : ids })}
        />
        {all
          ? null
          : inbound.map((one) => (
              <Checkbox
                key={one.transition}
                checked={config.waitFor?.includes(one.transition) ?? true}
                disabled={readOnly}
                label={t('fromActivity', { label: say(one.fromLabel) })}
                onCheckedChange={(checked) => tick(one.transition, checked)}
              />
            ))}
      </Section>
      <Switch
        checked={limit !== null}
        disabled={readOnly}
        label={flow('join.limited')}
        help={flow('join.limitedHelp')}
        onCheckedChange={(limited) => onChange({ ...config, limit: limited ? { amount: 1, unit: 'day' } : null })}
      />
      {limit ? (
        <TimeSpanField
          label={flow('join.limit')}
          value={limit}
          readOnly={readOnly}
          error={problemAt(problems, 'limit/amount') ?? problemAt(problems, 'limit')}
          onChange={(next, gesture) => onChange({ ...config, limit: next }, gesture && `limit ${gesture}`)}
        />
      ) : null}
    </>
  );
}
