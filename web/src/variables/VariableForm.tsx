import { type Activity, type Problem, type Variable, variableLimits, variableTypes } from '@fanfare/shared';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { convertValue } from './convert-value.ts';
import { VariableNameField } from './VariableNameField.tsx';
import { VariableValueField } from './VariableValueField.tsx';
import { problemText } from '../i18n/speak.ts';

export interface VariableFormProps {
  readonly variable: Variable;
  /** Names of the other variables. */
  readonly taken: ReadonlySet<string>;
  readonly uses: readonly Activity[];
  readonly problems: readonly Problem[];
  readonly readOnly: boolean;
  /** Just added: its name gets the focus. */
  readonly fresh: boolean;
  readonly onChange: (change: Partial<Omit<Variable, 'name'>>, field?: string) => void;
  readonly onRename: (name: string) => void;
  readonly onGoTo: (activity: Activity) => void;
}

/** Everything that can be said about one variable; it holds as it is typed. */
export function VariableForm(props: VariableFormProps) {
  const { t } = useTranslation('variables');
  const { variable, taken, uses, problems, readOnly, fresh, onChange, onRename, onGoTo } = props;
  return (
    <div className="grid content-start gap-3">
      <VariableNameField
        name={variable.name}
        taken={taken}
        uses={uses.length}
        readOnly={readOnly}
        fresh={fresh}
        onRename={onRename}
      />
      <Select
        label={t('type')}
        value={variable.type}
        disabled={readOnly}
        onValueChange={(type) => onChange({ type, value: convertValue(variable.value, type) })}
        options={variableTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))}
      />
      <RadioGroup
        label={t('source')}
        value={variable.source}
        disabled={readOnly}
        onValueChange={(source) => onChange({ source })}
        options={(['campaign', 'signal'] as const).map((source) => ({
          value: source,
          label: t(`sources.${source}`),
          help: t(`sourceHelp.${source}`),
        }))}
      />
      <VariableValueField
        key={variable.type}
        variable={variable}
        readOnly={readOnly}
        onChange={(value) => onChange({ value }, 'value')}
      />
      <TextArea
        label={t('description')}
        optional
        rows={2}
        disabled={readOnly}
        maxLength={variableLimits.description}
        value={variable.description ?? ''}
        onValueChange={(description) => onChange({ description }, 'description')}
      />
      <Problems problems={problems} />
      <section aria-label={t('used')} className="grid gap-1">
        <h4 className="text-xs font-medium text-text-muted">{t('used')}</h4>
        {uses.length === 0 ? <p className="text-xs text-text-subtle">{t('usedNowhere')}</p> : null}
        {uses.map((activity) => (
          <button
            key={activity.id}
            type="button"
            className="link min-h-6 justify-self-start truncate text-left"
            onClick={() => onGoTo(activity)}
          >
            {t('goTo', { name: activity.label || activity.id })}
          </button>
        ))}
      </section>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const { t } = useTranslation('variables');
  if (problems.length === 0) return null;
  return (
    <ul aria-label={t('problems')} className="grid gap-1">
      {problems.map((one) => {
        const error = one.severity === 'error';
        return (
          <li
            key={one.code}
            className={`flex items-start gap-1.5 text-xs ${error ? 'text-danger-text' : 'text-warning-text'}`}
          >
            <Icon of={error ? CircleAlert : TriangleAlert} size={13} className="mt-0.5" />
            <span>{problemText(one)}</span>
          </li>
        );
      })}
    </ul>
  );
}
