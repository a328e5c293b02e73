import {
  type Catalog,
  type ConditionGroup,
  everyone,
  type FilterLookup,
  type Problem,
  type Subset,
  type Variable,
  textLimits,
} from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ItemBox } from '../../inspector/ItemBox.tsx';
import { ItemMenu } from '../../inspector/ItemMenu.tsx';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LimitEditor } from './LimitEditor.tsx';

export interface SubsetEditorProps {
  readonly activity: string;
  /** Name of the targeting dimension of the population, as far as it is known. */
  readonly dimension: string | undefined;
  readonly openRule: (field: string) => void;
  readonly position: number;
  readonly subset: Subset;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly dimensionLabel: string;
  readonly timeZone: string;
  readonly variables: readonly Variable[];
  readonly filters: FilterLookup;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (subset: Subset, gesture?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One subset: its name, who may be in it, how many, and who first. */
export function SubsetEditor(props: SubsetEditorProps) {
  const { t } = useTranslation('inspector');
  const { position, subset, catalog, table, readOnly, problems, onChange, onMove, onRemove } = props;
  const field = `subsets/${position - 1}`;
  return (
    <ItemBox name={t('subsetOf', { position, label: subset.label })}>
      <div className="flex items-start gap-1.5">
        <TextField
          label={t('subsetName')}
          hideLabel
          className="flex-1"
          value={subset.label}
          maxLength={textLimits.label}
          error={problemAt(problems, `${field}/label`)}
          disabled={readOnly}
          onValueChange={(label) => onChange({ ...subset, label }, `label ${subset.id}`)}
        />
        {readOnly ? null : <ItemMenu label={subset.label} onMove={onMove} onRemove={onRemove} />}
      </div>
      <Switch
        checked={subset.rule !== null}
        disabled={readOnly}
        label={t('filter')}
        onCheckedChange={(filtered) => onChange({ ...subset, rule: filtered ? everyone() : null })}
      />
      {subset.rule !== null && table !== undefined ? (
        <SubsetRule {...props} field={`${field}/rule`} table={table} rule={subset.rule} />
      ) : null}
      {subset.rule !== null && table === undefined ? (
        <p className="text-xs text-text-subtle">{t('ruleUnknown')}</p>
      ) : null}
      <LimitEditor field={field} {...{ problems, subset, catalog, table, readOnly, onChange }} />
      <Switch
        checked={subset.skipWhenEmpty}
        disabled={readOnly}
        label={t('skipWhenEmpty')}
        onCheckedChange={(skipWhenEmpty) => onChange({ ...subset, skipWhenEmpty })}
      />
    </ItemBox>
  );
}

interface SubsetRuleProps extends SubsetEditorProps {
  readonly field: string;
  readonly table: string;
  readonly rule: ConditionGroup;
}

/** Who may be in the subset. The numbers are of the whole dimension, not of the population that is divided. */
function SubsetRule(props: SubsetRuleProps) {
  const { activity, field, subset, rule, catalog, table, dimension, dimensionLabel } = props;
  const { timeZone, variables, filters, readOnly, problems, onChange, openRule } = props;
  const request = { canvas: `${activity}-${subset.id}`, dimension: dimension ?? null, rule, timeZone, variables };
  const { alone } = useRuleCounts(request);
  return (
    <RuleEditor
      {...{ catalog, table, dimensionLabel, rule, timeZone, variables, filters, readOnly, alone, problems, field }}
      onOpen={() => openRule(field)}
      onChange={(next, gesture) => onChange({ ...subset, rule: next }, gesture && `${subset.id} ${gesture}`)}
    />
  );
}
