import type { ConditionValue, DataType, Operand } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ListEditor } from './ListEditor.tsx';
import { OperandEditor } from './OperandEditor.tsx';
import { PeriodEditor } from './PeriodEditor.tsx';
import type { ValueSource } from './value-source.ts';

export interface ValueEditorProps {
  readonly value: ConditionValue;
  readonly type: DataType;
  /** Column whose values are offered; absent for counts and aggregates. */
  readonly source: ValueSource | undefined;
  readonly onChange: (value: ConditionValue) => void;
  /** Explains a wildcard or another peculiarity of the operator. */
  readonly help?: string | undefined;
}

/** The panel that changes a value; which controls it has follows from the kind of value the operator needs. */
export function ValueEditor({ value, type, source, onChange, help }: ValueEditorProps) {
  const { t } = useTranslation('rule');
  if (value.kind === 'none') return null;
  if (value.kind === 'period') {
    return (
      <PeriodEditor period={value.period} temporal={type} onChange={(period) => onChange({ kind: 'period', period })} />
    );
  }
  if (value.kind === 'list') {
    return (
      <div className="w-80 max-w-full">
        <ListEditor
          values={value.values}
          type={type}
          source={source}
          onChange={(values) => onChange({ kind: 'list', values })}
        />
      </div>
    );
  }
  if (value.kind === 'one') {
    const change = (next: Operand) => onChange({ kind: 'one', value: next });
    return (
      <OperandEditor
        label={t('value.label')}
        value={value.value}
        type={type}
        source={source}
        onChange={change}
        help={help}
      />
    );
  }
  return (
    <div className="grid gap-3">
      <OperandEditor
        label={t('value.from')}
        value={value.from}
        type={type}
        source={undefined}
        onChange={(from) => onChange({ ...value, from })}
      />
      <OperandEditor
        label={t('value.to')}
        value={value.to}
        type={type}
        source={undefined}
        onChange={(to) => onChange({ ...value, to })}
      />
    </div>
  );
}
