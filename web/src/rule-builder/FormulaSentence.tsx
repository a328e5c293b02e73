import type { Comparing, Condition, DataType, FormulaCondition } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFormula, useFormulaContext } from '../formula/formula-context.ts';
import { FormulaField } from '../formula/FormulaField.tsx';
import { Comparison } from './Comparison.tsx';
import { HowWords } from './HowWords.tsx';
import { comparedAs } from './formula-comparison.ts';
import { useRule } from './rule-context.ts';
import { changeAt, type RulePath } from './rule-edit.ts';
import { WordButton } from './WordButton.tsx';
import { WordMenu } from './WordMenu.tsx';
import { shortFormula } from './words.ts';

export interface FormulaSentenceProps {
  readonly condition: FormulaCondition;
  readonly path: RulePath;
  readonly table: string;
}

/** “round(total * 1.19) is more than 100”: a condition on a formula; one that is true or false reads simply “is true”. */
export function FormulaSentence({ condition, path, table }: FormulaSentenceProps) {
  const { t } = useTranslation('conditions');
  const rule = useRule();
  const { readOnly } = rule;
  const context = useFormulaContext({ ...rule, table });
  const { formula } = condition;
  const type = useMemo(() => checkFormula(formula, table, context).type, [formula, table, context]);
  const said = shortFormula(formula);
  const edit = (next: Partial<FormulaCondition>, gesture?: string) =>
    rule.change((old) => changeAt(old, path, (one) => merged(one, next)), gesture);

  function write(next: string) {
    const known = checkFormula(next, table, context).type;
    edit({ formula: next, ...(known ? comparedAs(condition, known) : {}) }, `formula ${path}`);
  }

  return (
    <>
      <WordButton
        look={said === '' ? 'missing' : 'attribute'}
        title={t('formula.title')}
        name={said === '' ? t('formula.choose') : t('formula.edit', { formula: said })}
        disabled={readOnly}
        panel={() => (
          <FormulaField
            className="w-88 max-w-full"
            label={t('formula.label')}
            hideLabel
            value={formula}
            onChange={write}
            catalog={rule.catalog}
            table={table}
            timeZone={rule.timeZone}
            variables={rule.variables}
          />
        )}
      >
        {said === '' ? t('formula.choose') : <code className="font-medium wrap-anywhere">{said}</code>}
      </WordButton>{' '}
      {isTruth(condition, type) ? (
        <Truth condition={condition} readOnly={readOnly} onChange={edit} />
      ) : (
        <Comparison
          compared={condition}
          type={type ?? typeOfValue(condition)}
          name={said}
          source={undefined}
          table={table}
          onChange={(next, gesture) => edit(next, gesture && `${gesture} ${path}`)}
        />
      )}
    </>
  );
}

interface TruthProps {
  readonly condition: FormulaCondition;
  readonly readOnly: boolean;
  readonly onChange: (next: Partial<Comparing>) => void;
}

function Truth({ condition, readOnly, onChange }: TruthProps) {
  const { t } = useTranslation('conditions');
  const isTrue = condition.value.kind === 'one' && condition.value.value === true;
  const truth = isTrue ? 'isTrue' : 'isFalse';
  const wordOf = (one: typeof truth) => t(`formula.${one}`);
  return (
    <>
      <WordMenu
        name={t('formula.truth', { word: wordOf(truth) })}
        value={truth}
        offered={['isTrue', 'isFalse']}
        onChange={(one) => onChange({ operator: 'equals', value: { kind: 'one', value: one === 'isTrue' } })}
        {...{ wordOf, readOnly }}
      />{' '}
      <HowWords compared={condition} type="boolean" empty={undefined} readOnly={readOnly} onChange={onChange} />
    </>
  );
}

function isTruth({ operator, value }: FormulaCondition, type: DataType | undefined): boolean {
  const isConstant = operator === 'equals' && value.kind === 'one' && typeof value.value === 'boolean';
  return isConstant && (type === undefined || type === 'boolean');
}

/** While a formula is not complete its comparison stays as it was made. */
function typeOfValue({ value }: FormulaCondition): DataType {
  return value.kind === 'period' ? 'date' : 'text';
}

function merged(old: Condition, next: Partial<FormulaCondition>): Condition {
  return old.kind === 'formula' ? { ...old, ...next } : old;
}
