import { hasErrors } from '@fanfare/shared';
import { OctagonAlert, Plus, SlidersHorizontal } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { addVariable } from '../editor/edits/variables.ts';
import { useEditable } from '../editor/use-editable.ts';
import { openVariables } from '../editor/view-actions.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useVariableRows } from './use-variable-rows.ts';
import { variableWords } from './variable-words.ts';

/** The variables of the campaign in short, each a way to change it. */
export function VariablesSection() {
  const { t } = useTranslation('variables');
  const session = useEditor();
  const editable = useEditable();
  const rows = useVariableRows();
  if (rows.length === 0 && !editable) return null;

  function add() {
    const at = addVariable(session);
    if (at === undefined) return;
    openVariables(session, session.documents.getState().graph.settings.variables?.[at]?.name, true);
  }

  return (
    <section aria-label={t('title')} className="grid gap-2">
      <h3 className="text-xs font-medium text-text-muted">{t('title')}</h3>
      {rows.length === 0 ? <p className="text-xs text-text-subtle">{t('explain')}</p> : null}
      {rows.length === 0 ? null : (
        <ul className="grid">
          {rows.map(({ at, variable, problems }) => {
            const words = variableWords(t, variable);
            return (
              <li key={at}>
                <button
                  type="button"
                  aria-label={t('show', { name: variable.name, value: words })}
                  onClick={() => openVariables(session, variable.name)}
                  className="-mx-1.5 flex min-h-7 w-[calc(100%+0.75rem)] items-center gap-2 rounded-sm px-1.5 text-left hover:bg-hover"
                >
                  <span className="max-w-[55%] truncate font-medium">${variable.name}</span>
                  {variable.source === 'signal' ? <Chip tone="outline">{t('sources.signal')}</Chip> : null}
                  {hasErrors(problems) ? <Icon of={OctagonAlert} size={13} className="text-danger-text" /> : null}
                  <span className="tabular ml-auto min-w-0 truncate text-text-muted">{words}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {editable ? (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" icon={Plus} onClick={add}>
            {t('add')}
          </Button>
          {rows.length > 0 ? (
            <Button size="sm" kind="quiet" icon={SlidersHorizontal} onClick={() => openVariables(session)}>
              {t('edit')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
