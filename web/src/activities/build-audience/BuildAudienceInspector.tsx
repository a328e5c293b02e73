import { type BuildAudienceConfig, findDimension } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';

/** What one row is, and for whom the rule holds. */
export function BuildAudienceInspector(props: InspectorProps<BuildAudienceConfig>) {
  const { t } = useTranslation('inspector');
  const { activity, config, onChange, readOnly, catalog, timeZone, variables, filters, problems, openRule } = props;
  const dimension = config.dimension === null ? undefined : findDimension(catalog, config.dimension);
  const { alone } = useRuleCounts({
    canvas: activity,
    dimension: config.dimension,
    rule: config.rule,
    timeZone,
    variables,
  });
  return (
    <>
      <Select
        label={t('dimension')}
        value={config.dimension}
        onValueChange={(name) => onChange({ ...config, dimension: name })}
        placeholder={t('chooseDimension')}
        disabled={readOnly}
        help={catalog.dimensions.length === 0 ? t('noDimensions') : undefined}
        error={config.dimension === null ? undefined : problemAt(problems, 'dimension')}
        options={catalog.dimensions.map((one) => ({ value: one.name, label: say(one.label) }))}
      />
      {dimension ? (
        <RuleEditor
          catalog={catalog}
          table={dimension.table}
          dimensionLabel={say(dimension.label)}
          rule={config.rule}
          {...{ timeZone, variables, filters }}
          readOnly={readOnly}
          alone={alone}
          problems={problems}
          field="rule"
          onOpen={() => openRule('rule')}
          onChange={(rule, gesture) => onChange({ ...config, rule }, gesture)}
        />
      ) : null}
      <Switch
        checked={config.continueWhenEmpty}
        disabled={readOnly}
        label={t('continueWhenEmpty')}
        help={t('continueWhenEmptyHelp')}
        onCheckedChange={(continueWhenEmpty) => onChange({ ...config, continueWhenEmpty })}
      />
    </>
  );
}
