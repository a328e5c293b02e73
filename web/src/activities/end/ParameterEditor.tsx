import type { CampaignSignal, InboundTransition, Problem, SignalValue, Variable } from '@fanfare/shared';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { transitionOptions } from '../test/PeopleFields.tsx';

type Parameter = CampaignSignal['parameters'][number];

export interface ParameterEditorProps {
  readonly position: number;
  readonly parameter: Parameter;
  /** Where the parameter stands in the settings. */
  readonly field: string;
  readonly inbound: readonly InboundTransition[];
  readonly variables: readonly Variable[];
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (parameter: Parameter, gesture?: string) => void;
  readonly onRemove: () => void;
}

const KINDS = ['text', 'variable', 'count'] as const;
const ALL = '';

/** A parameter of a signal and the value it gets. */
export function ParameterEditor(props: ParameterEditorProps) {
  const { t } = useTranslation('flow');
  const { position, parameter, field, inbound, variables, readOnly, problems, onChange, onRemove } = props;
  const { name, value } = parameter;
  const set = (next: SignalValue, gesture?: string) => onChange({ name, value: next }, gesture);
  const error = problemAt(problems, `${field}/value`);
  return (
    <fieldset aria-label={t('end.parameter', { position })} className="grid gap-2 border-t border-line pt-2">
      <div className="flex items-start gap-1.5">
        <TextField
          label={t('end.parameterName')}
          className="flex-1"
          value={name}
          maxLength={64}
          disabled={readOnly}
          error={problemAt(problems, `${field}/name`)}
          onValueChange={(next) => {
            if (next === '' || /^[A-Za-z_][A-Za-z0-9_]*$/.test(next)) onChange({ name: next, value }, 'name');
          }}
        />
        {readOnly ? null : (
          <IconButton
            icon={Trash2}
            className="mt-5.5"
            name={t('end.removeParameter', { position })}
            onClick={onRemove}
          />
        )}
      </div>
      <Select
        label={t('end.valueKind')}
        value={value.kind}
        disabled={readOnly}
        onValueChange={(kind) => {
          if (kind !== value.kind) set(valueOf(kind));
        }}
        options={KINDS.map((kind) => ({ value: kind, label: t(`end.valueKindName.${kind}`) }))}
      />
      {value.kind === 'text' ? (
        <TextField
          label={t('end.text_value')}
          value={value.text}
          disabled={readOnly}
          error={error}
          onValueChange={(text) => set({ kind: 'text', text }, 'text')}
        />
      ) : null}
      {value.kind === 'variable' ? (
        <Select
          label={t('end.variable')}
          placeholder={t('test.chooseVariable')}
          value={value.variable}
          disabled={readOnly}
          error={error}
          onValueChange={(variable) => set({ kind: 'variable', variable })}
          options={variables.map((one) => ({ value: one.name, label: `$${one.name}` }))}
        />
      ) : null}
      {value.kind === 'count' ? (
        <Select
          label={t('end.transition')}
          value={value.transition ?? ALL}
          disabled={readOnly}
          error={error}
          onValueChange={(next) => set({ kind: 'count', transition: next === ALL ? null : next })}
          options={[{ value: ALL, label: t('end.all') }, ...transitionOptions(inbound)]}
        />
      ) : null}
    </fieldset>
  );
}

function valueOf(kind: SignalValue['kind']): SignalValue {
  if (kind === 'variable') return { kind, variable: null };
  return kind === 'count' ? { kind, transition: null } : { kind, text: '' };
}
