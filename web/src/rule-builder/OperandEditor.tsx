import type { DataType, Operand, OperatorId } from '@fanfare/shared';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormulaField } from '../formula/FormulaField.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { AttributeOperand } from './AttributeOperand.tsx';
import { LiteralEditor } from './LiteralEditor.tsx';
import { MomentEditor } from './MomentEditor.tsx';
import { attributeIn } from './name-formula.ts';
import { type RuleContext, useRule } from './rule-context.ts';
import { VariableOperand } from './VariableOperand.tsx';
import { variableTypeFor } from './value-kind.ts';

export interface OperandEditorProps {
  readonly label: string;
  readonly value: Operand;
  readonly type: DataType;
  readonly operator: OperatorId;
  /** Table whose rows are compared: set, their attributes and formulas of them are offered. */
  readonly table?: string | undefined;
  readonly onChange: (value: Operand) => void;
  readonly help?: string | undefined;
  /** Where several values stand below each other, each has its name above all of its controls. */
  readonly titled?: boolean;
  /** Stands for the field in which a value is typed. */
  readonly literal?: ReactNode;
  /** Stands below the typed value. */
  readonly below?: ReactNode;
}

/** Operators whose value is read in a way of its own, so that it is the same for every row. */
const patterns: ReadonlySet<OperatorId> = new Set<OperatorId>(['like', 'not-like', 'matches', 'not-matches']);

const kinds = ['literal', 'relative', 'attribute', 'variable', 'formula'] as const;
type Kind = (typeof kinds)[number];

/** One value of a type: typed, a moment relative to now, another attribute, a variable or a formula. */
export function OperandEditor(props: OperandEditorProps) {
  const { t } = useTranslation(['conditions', 'rule']);
  const rule = useRule();
  const { label, value, type, table, operator, onChange, literal, below } = props;
  const [wanted, setWanted] = useState<Kind>();
  const kind = wanted ?? kindOf(value, rule, table);
  const temporal = type === 'date' || type === 'datetime';
  const isPattern = patterns.has(operator);
  const offered = kinds.filter((one) => {
    if (one === 'relative') return temporal;
    if (one === 'attribute' || one === 'formula') return table !== undefined && !isPattern;
    return true;
  });

  function choose(next: Kind) {
    setWanted(next);
    if (next === 'relative') onChange({ relative: 'ago', amount: 30, unit: 'day' });
    if (next === 'literal' && typeof value === 'object') onChange(type === 'boolean' ? true : '');
    if (next === 'formula' && (typeof value !== 'object' || !('formula' in value))) onChange({ formula: '' });
  }

  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2">
      {props.titled ? <span className="-mb-1 font-medium text-text-muted">{label}</span> : null}
      <SegmentedControl
        label={`${label}: ${t('value.kind')}`}
        value={kind}
        onValueChange={choose}
        className="justify-self-start [&_button]:px-1.5"
        segments={offered.map((one) => ({
          value: one,
          label: t(one === 'literal' && temporal ? 'value.date' : `value.${one}`),
        }))}
      />
      {kind === 'literal' ? (literal ?? <LiteralEditor {...props} />) : null}
      {kind === 'relative' ? (
        <MomentEditor
          moment={typeof value === 'object' && 'relative' in value ? value : TODAY}
          wholeDays={type === 'date'}
          onChange={onChange}
        />
      ) : null}
      {kind === 'attribute' && table !== undefined ? <AttributeOperand {...{ value, table, onChange }} /> : null}
      {kind === 'variable' ? (
        <VariableOperand
          wanted={variableTypeFor[type]}
          chosen={typeof value === 'object' && 'variable' in value ? value.variable : undefined}
          onChange={(variable) => onChange({ variable })}
        />
      ) : null}
      {kind === 'formula' && table !== undefined ? (
        <FormulaField
          label={t('formula.label')}
          value={typeof value === 'object' && 'formula' in value ? value.formula : ''}
          onChange={(formula) => onChange({ formula })}
          catalog={rule.catalog}
          table={table}
          timeZone={rule.timeZone}
          variables={rule.variables}
        />
      ) : null}
      {kind === 'literal' ? below : null}
    </div>
  );
}

const TODAY = { relative: 'ago', amount: 0, unit: 'day' } as const;

function kindOf(value: Operand, rule: RuleContext, table: string | undefined): Kind {
  if (typeof value !== 'object') return 'literal';
  if ('relative' in value) return 'relative';
  if ('variable' in value) return 'variable';
  const named = table !== undefined && attributeIn(value.formula, rule.catalog, table) !== undefined;
  return named ? 'attribute' : 'formula';
}
