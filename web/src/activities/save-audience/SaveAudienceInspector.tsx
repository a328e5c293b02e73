import { audienceLimits, findDimension, type SaveAudienceConfig, saveModes } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { SaveNow } from '../../audiences/SaveNow.tsx';
import { useAudiences } from '../../audiences/use-audiences.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { Combobox } from '../../ui/Combobox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { SavedColumns } from './SavedColumns.tsx';

/** Where the people are saved, how, and with which columns. */
export function SaveAudienceInspector(props: InspectorProps<SaveAudienceConfig>) {
  const { t } = useTranslation('audiences');
  const { activity, config, onChange, readOnly, problems, inbound } = props;
  const { target, mode } = config;
  const isReady = problems.every(({ severity }) => severity !== 'error') && inbound.length > 0;
  return (
    <>
      <RadioGroup
        label={t('save.target')}
        direction="row"
        value={target.kind}
        disabled={readOnly}
        onValueChange={(kind) =>
          onChange({ ...config, target: kind === 'new' ? { kind, label: '' } : { kind, audience: null } })
        }
        options={[
          { value: 'existing', label: t('save.existing') },
          { value: 'new', label: t('save.new') },
        ]}
      />
      <Target {...props} />
      <Select
        label={t('save.mode')}
        value={mode}
        disabled={readOnly}
        help={t(`save.modeHelp.${mode}`)}
        onValueChange={(next) => onChange({ ...config, mode: next })}
        options={saveModes.map((value) => ({ value, label: t(`save.modeName.${value}`) }))}
      />
      {mode === 'remove' ? null : <SavedColumns {...props} />}
      <Switch
        checked={config.outbound}
        disabled={readOnly}
        label={t('save.outbound')}
        help={t('save.outboundHelp')}
        onCheckedChange={(outbound) => onChange({ ...config, outbound })}
      />
      <p className="text-xs text-text-muted">{t('save.when')}</p>
      {readOnly ? null : (
        <SaveNow
          activity={activity}
          removes={mode === 'remove'}
          disabled={!isReady}
          onSaved={(audience) => {
            if (target.kind === 'new') onChange({ ...config, target: { kind: 'existing', audience } });
          }}
        />
      )}
    </>
  );
}

function Target({
  activity,
  config,
  onChange,
  readOnly,
  problems,
  inbound,
  catalog,
}: InspectorProps<SaveAudienceConfig>) {
  const { t } = useTranslation('audiences');
  const audiences = useAudiences();
  const { target } = config;
  if (target.kind === 'new') {
    return (
      <TextField
        label={t('save.label')}
        value={target.label}
        maxLength={audienceLimits.label}
        autoComplete="off"
        disabled={readOnly}
        error={problemAt(problems, 'target/label') ?? takenBy(target.label)}
        onValueChange={(label) => onChange({ ...config, target: { kind: 'new', label } }, 'target label')}
      />
    );
  }
  const dimension = inbound[0]?.dimension;
  const fitting = [...audiences.values()].filter((one) => one.dimension === dimension || one.id === target.audience);
  const isUnknown = target.audience !== null && !audiences.has(target.audience);
  const label = dimension === undefined ? '' : (findDimension(catalog, dimension)?.label ?? dimension);
  return (
    <Combobox
      label={t('save.audience')}
      placeholder={t('save.choose', { dimension: label })}
      value={target.audience}
      disabled={readOnly}
      error={target.audience === null ? undefined : problemAt(problems, 'target')}
      onValueChange={(audience) => onChange({ ...config, target: { kind: 'existing', audience } })}
      options={[
        ...(isUnknown && target.audience !== null ? [{ value: target.audience, label: target.audience }] : []),
        ...fitting.map((one) => ({ value: one.id, label: one.label })),
      ]}
    />
  );

  function takenBy(label: string): string | undefined {
    const wanted = label.trim().toLowerCase();
    const other = [...audiences.values()].find((one) => one.madeBy !== activity && one.label.toLowerCase() === wanted);
    return other ? t('save.taken', { name: other.label }) : undefined;
  }
}
