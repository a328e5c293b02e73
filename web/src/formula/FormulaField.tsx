import { formulaLimits } from '@fanfare/shared';
import { Maximize2 } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { CodeField } from './CodeField.tsx';
import { FormulaDialog } from './FormulaDialog.tsx';
import { FormulaProblems } from './FormulaProblems.tsx';
import { FormulaSample } from './FormulaSample.tsx';
import { checkFormula, type FormulaScope, useFormulaContext } from './formula-context.ts';

export interface FormulaFieldProps extends FormulaScope {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  /** Called with every change; an incomplete formula is a value too. */
  readonly onChange: (formula: string) => void;
  readonly readOnly?: boolean;
  /** Something else that is wrong with it, such as that it gives the wrong type. */
  readonly error?: string | undefined;
  readonly className?: string;
}

/** A formula in a field: completed, checked and computed on a row while it is typed; opens in a larger window. */
export function FormulaField(props: FormulaFieldProps) {
  const { t } = useTranslation('formula');
  const { label, hideLabel = false, readOnly = false, error, className } = props;
  const { catalog, table, timeZone, variables } = props;
  const id = useId();
  const [large, setLarge] = useState(false);
  const { value, onChange } = useShortEnough(props);
  const context = useFormulaContext({ catalog, table, timeZone, variables });
  const checked = useMemo(() => checkFormula(value, table, context), [value, table, context]);
  return (
    <div className={className}>
      <span id={`${id}-label`} className={hideLabel ? 'sr-only' : 'mb-1 block text-xs font-medium text-text-muted'}>
        {label}
      </span>
      <div className="flex items-start gap-1">
        <CodeField
          value={value}
          onChange={onChange}
          labelledBy={`${id}-label`}
          describedBy={`${id}-about`}
          problems={checked.problems}
          table={table}
          context={context}
          placeholder={t('placeholder')}
          readOnly={readOnly}
          className="max-h-40 min-w-0 flex-1"
        />
        <IconButton size="sm" icon={Maximize2} name={t('open')} onClick={() => setLarge(true)} className="mt-0.5" />
      </div>
      <div id={`${id}-about`} className="mt-1 text-xs">
        <FormulaProblems checked={checked} error={error} />
        {checked.type && error === undefined ? (
          <p className="flex min-w-0 gap-1 text-text-subtle">
            <span className="flex-none">
              {t('type')} {t(`types.${checked.type}`)}
            </span>
            <FormulaSample {...{ catalog, table, timeZone, variables }} formula={value} />
          </p>
        ) : null}
      </div>
      {large ? (
        <FormulaDialog
          {...{ label, value, onChange, readOnly, error, catalog, table, timeZone, variables }}
          onClose={() => setLarge(false)}
        />
      ) : null}
    </div>
  );
}

/** Keeps what is too long for a formula here, with its problem: settings that hold it could not be read. */
function useShortEnough({ value, onChange }: Pick<FormulaFieldProps, 'value' | 'onChange'>) {
  const [tooLong, setTooLong] = useState<string>();
  return {
    value: tooLong ?? value,
    onChange: (next: string) => {
      const fits = next.length <= formulaLimits.text;
      setTooLong(fits ? undefined : next);
      if (fits) onChange(next);
    },
  };
}
