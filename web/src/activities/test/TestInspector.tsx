import type { TestBranch, TestConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { moved } from '../../inspector/list-edit.ts';
import { PrimaryField } from '../../inspector/PrimaryField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { BranchEditor } from './BranchEditor.tsx';
import { TakenMark } from './TakenMark.tsx';

/** The branches in order, and what happens when no condition holds. */
export function TestInspector(props: InspectorProps<TestConfig>) {
  const { t } = useTranslation('flow');
  const { activity, config, onChange, readOnly, problems, inbound, variables, draw } = props;
  const { branches } = config;
  const fresh = (): TestBranch => ({
    id: draw.id(),
    label: t('test.newBranch', { position: branches.length + 1 }),
    match: 'all',
    conditions: [{ kind: 'count', transition: null, op: '>=', rows: 1 }],
  });
  return (
    <>
      {inbound.length > 1 || config.primary !== null ? (
        <PrimaryField
          inbound={inbound}
          value={config.primary}
          help={t('test.primaryHelp')}
          error={problemAt(problems, 'primary')}
          readOnly={readOnly}
          onChange={(primary) => onChange({ ...config, primary })}
        />
      ) : null}
      <Section title={t('test.branches')}>
        {branches.map((branch, index) => (
          <BranchEditor
            key={branch.id}
            position={index + 1}
            field={`branches/${index}`}
            {...{ activity, branch, inbound, variables, readOnly, problems }}
            onChange={(next, gesture) => onChange({ ...config, branches: branches.with(index, next) }, gesture)}
            onMove={(by) => onChange({ ...config, branches: moved(branches, index, by) })}
            onRemove={() => onChange({ ...config, branches: branches.toSpliced(index, 1) })}
          />
        ))}
        {readOnly ? null : (
          <AddButton onClick={() => onChange({ ...config, branches: [...branches, fresh()] })}>
            {t('test.addBranch')}
          </AddButton>
        )}
      </Section>
      <Switch
        checked={config.otherwise}
        disabled={readOnly}
        label={t('test.otherwise')}
        help={t('test.otherwiseHelp')}
        onCheckedChange={(otherwise) => onChange({ ...config, otherwise })}
      />
      {config.otherwise ? <TakenMark activity={activity} port="default" /> : null}
    </>
  );
}
