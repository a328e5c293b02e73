import type { CombineConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { PrimaryField } from '../../inspector/PrimaryField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { ComparedColumns } from './ComparedColumns.tsx';
import { ExclusionRules } from './ExclusionRules.tsx';

const OPERATIONS = ['union', 'intersection', 'exclusion', 'symmetric-difference'] as const;

/** How several populations become one. */
export function CombineInspector(props: InspectorProps<CombineConfig>) {
  const { t } = useTranslation('inspector');
  const { config, onChange, readOnly, inbound, problems } = props;
  const { operation } = config;
  return (
    <>
      <RadioGroup
        label={t('operation')}
        value={operation}
        disabled={readOnly}
        onValueChange={(next) => onChange({ ...config, operation: next })}
        options={OPERATIONS.map((value) => ({
          value,
          label: t(`operationName.${value}`),
          help: t(`operationHelp.${value}`),
        }))}
      />
      <PrimaryField
        inbound={inbound}
        error={problemAt(problems, 'primary')}
        value={config.primary}
        help={t(`primaryHelp.${operation}`)}
        readOnly={readOnly}
        onChange={(primary) => onChange({ ...config, primary })}
      />
      <ComparedColumns {...props} />
      {operation === 'exclusion' ? <ExclusionRules {...props} /> : null}
      {operation === 'union' ? null : (
        <Switch
          checked={config.complement}
          disabled={readOnly}
          label={t('complement')}
          help={t(`complementHelp.${operation}`)}
          onCheckedChange={(complement) => onChange({ ...config, complement })}
        />
      )}
    </>
  );
}
