import {
  type InboundTransition,
  type Problem,
  type TestBranch,
  type TestCondition,
  type Variable,
  textLimits,
} from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ItemBox } from '../../inspector/ItemBox.tsx';
import { ItemMenu } from '../../inspector/ItemMenu.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { AddButton } from '../../ui/AddButton.tsx';
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
  const { activity, position, branch, field, inbound, variables, readOnly, problems, onChange, onMove, onRemove } =
    props;
  const { conditions } = branch;
  const setConditions = (next: TestCondition[], gesture?: string) =>
    onChange({ ...branch, conditions: next }, gesture && `${branch.id} ${gesture}`);
  return (
    <ItemBox name={t('test.branch', { position, label: branch.label })}>
      <div className="flex items-start gap-1.5">
        <TextField
          label={t('test.name')}
          hideLabel
          className="flex-1"
          value={branch.label}
          maxLength={textLimits.label}
          error={problemAt(problems, `${field}/label`) ?? problemAt(problems, field)}
          disabled={readOnly}
          onValueChange={(label) => onChange({ ...branch, label }, `label ${branch.id}`)}
        />
        {readOnly ? null : <ItemMenu label={branch.label} onMove={onMove} onRemove={onRemove} />}
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
        <AddButton kind="quiet" onClick={() => setConditions([...conditions, fresh])}>
          {t('test.addCondition')}
        </AddButton>
      )}
    </ItemBox>
  );
}
