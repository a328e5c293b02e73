import type { Operand } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { AttributePicker } from './AttributePicker.tsx';
import { resolvePath } from './attribute-choices.ts';
import { attributeIn, nameFormula } from './name-formula.ts';
import { useRule } from './rule-context.ts';

export interface AttributeOperandProps {
  readonly value: Operand;
  readonly table: string;
  readonly onChange: (value: Operand) => void;
}

/** Another attribute of the same row to compare with: a formula that is nothing but its name. */
export function AttributeOperand({ value, table, onChange }: AttributeOperandProps) {
  const { t } = useTranslation('conditions');
  const { catalog } = useRule();
  const formula = typeof value === 'object' && 'formula' in value ? value.formula : '';
  const path = attributeIn(formula, catalog, table);
  const chosen = path && resolvePath(catalog, table, path);
  return (
    <div className="grid gap-2 [&_[cmdk-root]]:w-full">
      {chosen ? (
        <p>
          <span className="text-text-muted">{t('value.chosenAttribute')}</span>{' '}
          <strong className="font-strong">{chosen.trail.join(' › ')}</strong>
        </p>
      ) : null}
      <AttributePicker table={table} onAttribute={(attribute) => onChange({ formula: nameFormula(attribute) })} />
    </div>
  );
}
