import type { ConditionValue } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { ListEditor } from './ListEditor.tsx';
import type { ValueEditorProps } from './ValueEditor.tsx';
import { VariableOperand } from './VariableOperand.tsx';

export interface ListPanelProps extends ValueEditorProps {
  readonly value: Extract<ConditionValue, { kind: 'list' | 'variable' }>;
}

/** A list: of values, or what a list variable holds. */
export function ListPanel({ value, type, source, comparison, onChange }: ListPanelProps) {
  const { t } = useTranslation('conditions');
  const [wanted, setWanted] = useState<'list' | 'variable'>();
  const kind = wanted ?? value.kind;
  return (
    <>
      <SegmentedControl
        label={t('value.listOf')}
        value={kind}
        className="justify-self-start"
        onValueChange={(next) => {
          setWanted(next);
          if (next === 'list' && value.kind === 'variable') onChange({ kind: 'list', values: [] });
        }}
        segments={[
          { value: 'list', label: t('value.listed') },
          { value: 'variable', label: t('value.listVariable') },
        ]}
      />
      {kind === 'variable' ? (
        <VariableOperand
          wanted="list"
          chosen={value.kind === 'variable' ? value.variable : undefined}
          onChange={(variable) => onChange({ kind: 'variable', variable })}
        />
      ) : (
        <ListEditor
          values={value.kind === 'list' ? value.values.map(String) : []}
          type={type}
          source={source}
          emptyChosen={comparison?.orEmpty === true}
          onEmpty={comparison && (() => comparison.onChange({ orEmpty: !comparison.orEmpty }))}
          onChange={(values) => onChange({ kind: 'list', values })}
        />
      )}
    </>
  );
}
