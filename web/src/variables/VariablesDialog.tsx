import { type Activity, variableLimits } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { undo } from '../editor/document/document-store.ts';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { addVariable, changeVariable, removeVariable, renameVariable } from '../editor/edits/variables.ts';
import { useEditable } from '../editor/use-editable.ts';
import { inspectActivity, openVariables } from '../editor/view-actions.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast-manager.ts';
import { useVariableRows } from './use-variable-rows.ts';
import { VariableForm } from './VariableForm.tsx';
import { type VariableRow, VariableTable } from './VariableTable.tsx';

/** The variables of the campaign: all of them, and the one chosen with everything that can be said about it. */
export function VariablesDialog() {
  const { t } = useTranslation('variables');
  const session = useEditor();
  const open = useView((state) => state.variables !== undefined);
  const close = () => session.view.setState({ variables: undefined });
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('title')}
      description={t('explain')}
      width="full"
      actions={<Button onClick={close}>{t('close')}</Button>}
    >
      {open ? <Variables onClose={close} /> : null}
    </Dialog>
  );
}

function Variables({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('variables');
  const session = useEditor();
  const readOnly = !useEditable();
  const rows = useVariableRows();
  const wanted = useView((state) => state.variables?.name);
  const fresh = useView((state) => state.variables?.fresh ?? false);
  const selected = rows.find((row) => row.variable.name === wanted) ?? rows[0];
  const full = rows.length >= variableLimits.count;

  function add() {
    const at = addVariable(session);
    const added = at === undefined ? undefined : session.documents.getState().graph.settings.variables?.[at];
    if (added) openVariables(session, added.name, true);
  }

  function remove({ at, variable, uses }: VariableRow) {
    removeVariable(session, at);
    const words = { name: variable.name, count: uses.length };
    const after = session.documents.getState().graph;
    toast(uses.length === 0 ? t('removed', words) : t('removedUsed', words), {
      onUndo: () => {
        if (session.documents.getState().graph === after) undo(session.documents);
      },
    });
  }

  function goTo(activity: Activity) {
    onClose();
    inspectActivity(session, activity.id, { tab: 'settings' });
    session.view.getState().controls?.reveal({ kind: 'activity', id: activity.id });
  }

  return (
    <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_20rem] gap-4 max-wide:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="flex min-h-0 min-w-0 flex-col items-start gap-2">
        <div className="min-h-0 max-w-full overflow-auto self-stretch">
          <VariableTable
            rows={rows}
            selected={selected?.at}
            readOnly={readOnly}
            onSelect={(at) => openVariables(session, rows[at]?.variable.name)}
            onRemove={remove}
          />
        </div>
        {readOnly ? null : (
          <Button
            icon={Plus}
            onClick={add}
            disabledReason={full ? t('full', { max: variableLimits.count }) : undefined}
          >
            {t('add')}
          </Button>
        )}
      </div>
      <div className="min-h-0 overflow-auto px-1">
        {selected ? (
          <VariableForm
            key={selected.at}
            variable={selected.variable}
            taken={new Set(rows.filter((row) => row !== selected).map((row) => row.variable.name))}
            uses={selected.uses}
            problems={selected.problems}
            readOnly={readOnly}
            fresh={fresh}
            onChange={(change, field) => changeVariable(session, selected.at, change, field)}
            onRename={(name) => {
              renameVariable(session, selected.at, name);
              openVariables(session, name);
            }}
            onGoTo={goTo}
          />
        ) : null}
      </div>
    </div>
  );
}
