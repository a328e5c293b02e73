import { findDimension, type IncrementalQueryConfig, incrementalLimits, type ProcessedData } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { HistorySection } from './HistorySection.tsx';

/** What one row is, for whom the rule holds, and who of them is new. */
export function IncrementalQueryInspector(props: InspectorProps<IncrementalQueryConfig>) {
  const { t } = useTranslation('flow');
  const { t: common } = useTranslation('inspector');
  const { activity, config, onChange, readOnly, catalog, timeZone, variables, filters, problems, openRule } = props;
  const { dimension: name, rule, processed } = config;
  const dimension = name === null ? undefined : findDimension(catalog, name);
  const { alone } = useRuleCounts({ canvas: activity, dimension: name, rule, timeZone, variables });
  const setProcessed = (next: ProcessedData, gesture?: string) => onChange({ ...config, processed: next }, gesture);
  return (
    <>
      <Select
        label={common('dimension')}
        value={name}
        onValueChange={(next) => onChange({ ...config, dimension: next })}
        placeholder={common('chooseDimension')}
        disabled={readOnly}
        help={catalog.dimensions.length === 0 ? common('noDimensions') : undefined}
        error={name === null ? undefined : problemAt(problems, 'dimension')}
        options={catalog.dimensions.map((one) => ({ value: one.name, label: say(one.label) }))}
      />
      {dimension ? (
        <RuleEditor
          {...{ catalog, rule, timeZone, variables, filters, readOnly, alone, problems }}
          table={dimension.table}
          dimensionLabel={say(dimension.label)}
          field="rule"
          onOpen={() => openRule('rule')}
          onChange={(next, gesture) => onChange({ ...config, rule: next }, gesture)}
        />
      ) : null}
      <RadioGroup
        label={t('incremental.processed')}
        value={processed.kind}
        disabled={readOnly}
        onValueChange={(kind) => {
          if (kind !== processed.kind) setProcessed(processedOf(kind));
        }}
        options={(['returned', 'date'] as const).map((value) => ({ value, label: t(`incremental.kind.${value}`) }))}
      />
      {processed.kind === 'returned' ? (
        <RetentionField
          value={processed.retentionDays}
          readOnly={readOnly}
          onChange={(retentionDays) => setProcessed({ kind: 'returned', retentionDays }, 'retention')}
        />
      ) : (
        <AttributeField
          label={t('incremental.date')}
          showLabel
          catalog={catalog}
          table={dimension?.table}
          value={processed.attribute}
          readOnly={readOnly}
          error={problemAt(problems, 'processed/attribute')}
          onChange={(attribute) => setProcessed({ kind: 'date', attribute })}
        />
      )}
      <Switch
        checked={config.continueWhenEmpty}
        disabled={readOnly}
        label={t('incremental.continueWhenEmpty')}
        help={t('incremental.continueWhenEmptyHelp')}
        onCheckedChange={(continueWhenEmpty) => onChange({ ...config, continueWhenEmpty })}
      />
      {dimension && name !== null ? (
        <HistorySection
          activity={activity}
          label={say(dimension.label)}
          name={{ history: config.history, dimension: name, processed: processed.kind }}
          readOnly={readOnly}
        />
      ) : null}
    </>
  );
}

interface RetentionFieldProps {
  readonly value: number;
  readonly readOnly: boolean;
  readonly onChange: (days: number) => void;
}

function RetentionField({ value, readOnly, onChange }: RetentionFieldProps) {
  const { t } = useTranslation('flow');
  const [wrong, setWrong] = useState(false);
  return (
    <NumberField
      label={t('incremental.retention')}
      help={t('incremental.retentionHelp')}
      unit={t('incremental.days')}
      value={value}
      min={0}
      max={incrementalLimits.retentionDays}
      disabled={readOnly}
      error={wrong ? t('incremental.retentionRange') : undefined}
      onValueChange={(days) => {
        const fits = days !== null && Number.isInteger(days) && days >= 0 && days <= incrementalLimits.retentionDays;
        setWrong(!fits);
        if (fits) onChange(days);
      }}
    />
  );
}

function processedOf(kind: ProcessedData['kind']): ProcessedData {
  return kind === 'date' ? { kind, attribute: null } : { kind, retentionDays: 0 };
}
