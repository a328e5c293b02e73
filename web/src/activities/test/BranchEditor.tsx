import type { InboundTransition, Problem, TestBranch, TestCondition, Variable } from '@fanfare/shared';
import { Ellipsis, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TakenMark } from './TakenMark.tsx';
import { TestConditionEditor } from './TestConditionEditor.tsx';

export interface BranchEditorProps {
  readonly activity: string;
  readonly position: number;
  readonly branch: TestBranch;
  /** Where the branch stands in the settings. */
  readonly field: string;
  readonly inbound: readonly InboundTransition[];
  readonly variables: readonly Variable[];
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (branch: TestBranch, gesture?: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const fresh: TestCondition = { kind: 'count', transition: null, op: '>=', rows: 1 };

/** A branch: its name and when it is taken. */
export function BranchEditor(props: BranchEditorProps) {
  const { t } = useTranslation('flow');
  const { activity, position, branch, field, inbound, variables, readOnly, problems, onChange } = props;
  const { conditions } = branch;
  const setConditions = (next: TestCondition[], gesture?: string) =>
    onChange({ ...branch, conditions: next }, gesture && `${branch.id} ${gesture}`);
  return (
    <section
      aria-label={t('test.branch', { position, label: branch.label })}
      className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5 rounded-md border border-line p-2.5"
    >
      <div className="flex items-start gap-1.5">
        <TextField
          label={t('test.name')}
          hideLabel
          className="flex-1"
          value={branch.label}
          maxLength={200}
          error={problemAt(problems, `${field}/label`) ?? problemAt(problems, field)}
          disabled={readOnly}
          onValueChange={(label) => onChange({ ...branch, label }, `label ${branch.id}`)}
        />
        {readOnly ? null : <BranchMenu {...props} />}
      </div>
      <TakenMark activity={activity} port={branch.id} />
      {conditions.length > 1 ? (
        <Select
          label={t('test.match')}
          value={branch.match}
          disabled={readOnly}
          onValueChange={(match) => onChange({ ...branch, match })}
          options={(['all', 'any'] as const).map((value) => ({ value, label: t(`test.matchKind.${value}`) }))}
        />
      ) : null}
      {conditions.map((condition, index) => (
        <TestConditionEditor
          key={`${branch.id} ${index}`}
          position={index + 1}
          field={`${field}/conditions/${index}`}
          {...{ condition, inbound, variables, readOnly, problems }}
          onChange={(next, gesture) => setConditions(conditions.with(index, next), gesture && `${index} ${gesture}`)}
          onRemove={() => setConditions(conditions.toSpliced(index, 1))}
        />
      ))}
      {readOnly ? null : (
        <Button
          size="sm"
          kind="quiet"
          icon={Plus}
          className="justify-self-start"
          onClick={() => setConditions([...conditions, fresh])}
        >
          {t('test.addCondition')}
        </Button>
      )}
    </section>
  );
}

function BranchMenu({ branch, onMove, onRemove }: BranchEditorProps) {
  const { t } = useTranslation('flow');
  const { t: common } = useTranslation('inspector');
  return (
    <Menu
      trigger={<IconButton icon={Ellipsis} name={t('test.menu', { label: branch.label })} />}
      entries={[
        { id: 'up', label: common('moveUp'), onSelect: () => onMove(-1) },
        { id: 'down', label: common('moveDown'), onSelect: () => onMove(1) },
        { id: 'end', section: [{ id: 'remove', label: common('removeSubset'), danger: true, onSelect: onRemove }] },
      ]}
    />
  );
}
