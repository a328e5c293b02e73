import { type Catalog, type ConditionGroup, filterLimits, type FilterParameter, textLimits } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { operatorWords } from '../rule-builder/words.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { TextField } from '../ui/TextField.tsx';
import { parametersFor, type SettableValue, settableValues } from './filter-parameters.ts';
import { settableWords } from './settable-words.ts';

export interface ParameterFieldsProps {
  readonly rule: ConditionGroup;
  readonly table: string;
  readonly catalog: Catalog;
  readonly parameters: readonly FilterParameter[];
  readonly onChange: (parameters: readonly FilterParameter[]) => void;
  readonly readOnly?: boolean;
  /** Says at empty labels that they are missing. */
  readonly showMissing?: boolean;
}

/** Which values of a rule its uses may set for themselves, and what they are called there. */
export function ParameterFields(props: ParameterFieldsProps) {
  const { t } = useTranslation(['filters', 'rule']);
  const { rule, table, catalog, parameters, onChange, readOnly = false, showMissing = false } = props;
  const values = settableValues(rule, table, catalog);
  const byPath = new Map(parameters.map((one) => [one.path, one]));

  function choose(value: SettableValue, chosen: boolean) {
    if (!chosen) onChange(parameters.filter((one) => one.path !== value.path));
    else {
      const label = nameOf(t, value).slice(0, textLimits.label);
      const taken = parameters.map((one) => ({ path: one.path, label: one.name }));
      const added = parametersFor([...taken, { path: value.path, label }]).at(-1);
      if (added) onChange([...parameters, { ...added, label }]);
    }
  }

  return (
    <fieldset className="@container grid grid-cols-[minmax(0,1fr)] gap-1.5">
      <legend className="mb-1 text-xs font-medium text-text-muted">{t('parameters')}</legend>
      <p className="text-xs text-text-subtle">{values.length === 0 ? t('parametersNone') : t('parametersHelp')}</p>
      {values.map((value) => {
        const parameter = byPath.get(value.path);
        return (
          <div
            key={value.path}
            className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-3 gap-y-1 @md:grid-cols-[minmax(0,1fr)_minmax(0,14rem)]"
          >
            <Checkbox
              checked={parameter !== undefined}
              disabled={readOnly || (parameter === undefined && parameters.length >= filterLimits.parameters)}
              onCheckedChange={(chosen) => choose(value, chosen)}
              label={<Settable value={value} />}
            />
            {parameter ? (
              <TextField
                label={t('parameterLabel', { label: nameOf(t, value) })}
                hideLabel
                value={parameter.label}
                maxLength={textLimits.label}
                disabled={readOnly}
                autoComplete="off"
                onValueChange={(label) =>
                  onChange(parameters.map((one) => (one.path === value.path ? { ...one, label } : one)))
                }
                error={showMissing && parameter.label.trim() === '' ? t('parameterLabelMissing') : undefined}
              />
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** “Country”, “Number of Purchases”, “Sum of Purchases › Amount”. */
function nameOf(t: TFunction<['filters', 'rule']>, { label, measure }: SettableValue): string {
  if (measure === undefined) return label;
  if (measure === 'count') return t('numberOf', { label });
  const words = t(`rule:link.${measure}`);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${label}`;
}

function Settable({ value }: { readonly value: SettableValue }) {
  const { t } = useTranslation(['filters', 'rule']);
  const { t: rule } = useTranslation('rule');
  return t('parameterOf', {
    label: nameOf(t, value),
    operator: operatorWords(rule, value.operator, value.type),
    value: settableWords(rule, value) ?? '…',
  });
}
