import {
  type Catalog,
  type ConditionGroup,
  everyone,
  type FilterLookup,
  type Problem,
  type Subset,
  type Variable,
} from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { useRuleCounts } from '../../rule-builder/use-rule-counts.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
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
  const { position, subset, catalog, table, readOnly, problems, onChange } = props;
  const field = `subsets/${position - 1}`;
  return (
    <section
      aria-label={t('subsetOf', { position, label: subset.label })}
      className="grid grid-cols-[minmax(0,1fr)] gap-2.5 rounded-md border border-line p-2.5"
    >
      <div className="flex items-start gap-1.5">
        <TextField
          label={t('subsetName')}
          hideLabel
          className="flex-1"
          value={subset.label}
          maxLength={200}
          error={problemAt(problems, `${field}/label`)}
          disabled={readOnly}
          onValueChange={(label) => onChange({ ...subset, label }, `label ${subset.id}`)}
        />
        {readOnly ? null : <SubsetMenu {...props} />}
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
    </section>
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

function SubsetMenu({ subset, onMove, onRemove }: SubsetEditorProps) {
  const { t } = useTranslation('inspector');
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} name={t('subsetMenu', { label: subset.label })} />}
      entries={[
        { id: 'up', label: t('moveUp'), onSelect: () => onMove(-1) },
        { id: 'down', label: t('moveDown'), onSelect: () => onMove(1) },
        { id: 'end', section: [{ id: 'remove', label: t('removeSubset'), danger: true, onSelect: onRemove }] },
      ]}
    />
  );
}
