import { type ConditionGroup, everyone, type ReconciliationConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { say } from '../../i18n/speak.ts';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';

export interface RowFilterProps extends InspectorProps<ReconciliationConfig> {
  /** Table of the rows that are looked for. */
  readonly target: string;
}

/** Which rows take part at all. */
export function RowFilter(props: RowFilterProps) {
  const { t } = useTranslation('reconciliation');
  const { config, onChange, readOnly } = props;
  return (
    <>
      <Switch
        checked={config.filter !== null}
        disabled={readOnly}
        label={t('filter')}
        onCheckedChange={(filtered) => onChange({ ...config, filter: filtered ? everyone() : null })}
      />
      {config.filter === null ? null : (
        <Elsewhere>
          <FilterRule {...props} rule={config.filter} />
        </Elsewhere>
      )}
    </>
  );
}

function FilterRule(props: RowFilterProps & { readonly rule: ConditionGroup }) {
  const { config, onChange, rule, target: table, activity, openRule } = props;
  const { catalog, timeZone, variables, filters, readOnly, problems } = props;
  const dimension = catalog.dimensions.find((one) => one.name === config.dimension);
  const canvas = `${activity}-filter`;
  const { alone } = useRuleCounts({ canvas, dimension: config.dimension, table, rule, timeZone, variables });
  return (
    <RuleEditor
      {...{ catalog, table, rule, timeZone, variables, filters, readOnly, alone, problems }}
      field="filter"
      dimensionLabel={say(dimension?.label ?? table)}
      onOpen={() => openRule('filter')}
      onChange={(filter, gesture) => onChange({ ...config, filter }, gesture)}
    />
  );
}
