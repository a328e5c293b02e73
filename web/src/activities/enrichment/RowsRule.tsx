import { type ConditionGroup, type EnrichmentConfig, findTable } from '@fanfare/shared';
import { say } from '../../i18n/speak.ts';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import type { InspectorProps } from '../inspector-props.ts';

export interface RowsRuleProps {
  readonly inspector: InspectorProps<EnrichmentConfig>;
  /** Table whose rows the rule selects. */
  readonly table: string;
  readonly rule: ConditionGroup;
  readonly field: string;
  readonly onChange: (rule: ConditionGroup, gesture?: string) => void;
}

/** Which linked or joined rows take part. Conditions are counted where the table is a targeting dimension. */
export function RowsRule(props: RowsRuleProps) {
  return (
    <Elsewhere>
      <Rule {...props} />
    </Elsewhere>
  );
}

function Rule({ inspector, table, rule, field, onChange }: RowsRuleProps) {
  const { activity, catalog, timeZone, variables, filters, readOnly, problems, openRule } = inspector;
  const dimension = catalog.dimensions.find((one) => one.table === table);
  const request = {
    canvas: `${activity}-${field}`,
    dimension: dimension?.name ?? null,
    table,
    rule,
    timeZone,
    variables,
  };
  const { alone } = useRuleCounts(request);
  const label = dimension?.label ?? findTable(catalog, table)?.label;
  return (
    <RuleEditor
      {...{ catalog, table, rule, timeZone, variables, filters, readOnly, alone, problems, field, onChange }}
      dimensionLabel={say(label ?? table)}
      ofRows
      onOpen={() => openRule(field)}
    />
  );
}
