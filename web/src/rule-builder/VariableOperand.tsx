import type { VariableType } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useEditorIfAny } from '../editor/EditorContext.tsx';
import { openVariables } from '../editor/view-actions.ts';
import { AddButton } from '../ui/AddButton.tsx';
import { classNames } from '../ui/class-names.ts';
import { variableWords } from '../variables/variable-words.ts';
import { useRule } from './rule-context.ts';
import { fittingVariables } from './value-kind.ts';

export interface VariableOperandProps {
  readonly wanted: VariableType;
  readonly chosen: string | undefined;
  readonly onChange: (variable: string) => void;
}

/** The variables of the campaign that fit, with their values, and the way to declare another one. */
export function VariableOperand({ wanted, chosen, onChange }: VariableOperandProps) {
  const { t } = useTranslation('conditions');
  const { t: words } = useTranslation('variables');
  const { variables } = useRule();
  const session = useEditorIfAny();
  const fitting = fittingVariables(variables, wanted);
  return (
    <div className="grid gap-2">
      {fitting.length === 0 ? (
        <p className="text-text-muted">{t('value.noVariables', { type: t(`variableType.${wanted}`) })}</p>
      ) : (
        <ul aria-label={t('value.variables')} className="grid max-h-60 gap-0.5 overflow-y-auto">
          {fitting.map((one) => (
            <li key={one.name}>
              <button
                type="button"
                aria-pressed={one.name === chosen}
                onClick={() => onChange(one.name)}
                className={classNames(
                  'flex min-h-7 w-full items-center gap-2 rounded-sm px-1.5 text-left',
                  one.name === chosen ? 'bg-accent-soft text-accent-text' : 'hover:bg-hover',
                )}
              >
                <code className="font-medium">${one.name}</code>
                <span className="min-w-0 flex-1 truncate text-text-muted">{one.description}</span>
                <span className="max-w-32 truncate text-text-subtle">
                  {one.source === 'signal' ? `${t('value.signal')}: ` : ''}
                  {variableWords(words, one)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {session ? (
        <AddButton kind="quiet" onClick={() => openVariables(session)}>
          {t('value.declare')}
        </AddButton>
      ) : (
        <p className="text-text-subtle">{t('value.declareElsewhere')}</p>
      )}
    </div>
  );
}
