import { type Catalog, everyone, type Problem, type Subset } from '@fanfare/shared';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { RuleEditor } from '../../rule-builder/RuleEditor.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LimitEditor } from './LimitEditor.tsx';

export interface SubsetEditorProps {
  readonly position: number;
  readonly subset: Subset;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly dimensionLabel: string;
  readonly timeZone: string;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (subset: Subset, gesture?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const NOTHING_ALONE: ReadonlyMap<string, number | null> = new Map();

/** One subset: its name, who may be in it, how many, and who first. */
export function SubsetEditor(props: SubsetEditorProps) {
  const { t } = useTranslation('inspector');
  const { position, subset, catalog, table, dimensionLabel, timeZone, readOnly, problems, onChange } = props;
  const field = `subsets/${position - 1}`;
  return (
    <section
      aria-label={t('subsetOf', { position, label: subset.label })}
      className="grid gap-2.5 rounded-md border border-line p-2.5"
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
        <RuleEditor
          {...{ catalog, table, dimensionLabel, timeZone, readOnly }}
          rule={subset.rule}
          alone={NOTHING_ALONE}
          problems={problems}
          field={`${field}/rule`}
          onChange={(rule, gesture) => onChange({ ...subset, rule }, gesture && `${subset.id} ${gesture}`)}
        />
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
