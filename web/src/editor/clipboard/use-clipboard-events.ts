import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.ts';
import { chooseFocused, targetActivities, targetNotes } from '../commands/selection-targets.ts';
import { useEditor } from '../EditorContext.tsx';
import { removeSelection } from '../edits/edit-graph.ts';
import { useEditable } from '../use-editable.ts';
import { printActivities, readActivities } from './clipboard-text.ts';
import { pasteActivities } from './paste-activities.ts';

/** Copies, cuts and pastes activities when the browser says so while the canvas has the focus. */
export function useClipboardEvents(): void {
  const session = useEditor();
  const editable = useEditable();
  const { t } = useTranslation('editor');
  useEffect(() => {
    function copied(event: ClipboardEvent) {
      const ids = targetActivities(session);
      const notes = targetNotes(session);
      const count = ids.length + notes.length;
      if (!belongsToCanvas() || count === 0 || !event.clipboardData) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', printActivities(session.documents.getState().graph, ids, notes));
      if (event.type === 'cut' && editable) {
        chooseFocused(session);
        removeSelection(session, { reconnect: false, key: 'cut' });
      }
      announce(t('commands.copied', { count }));
    }
    function pasted(event: ClipboardEvent) {
      if (!belongsToCanvas() || !editable) return;
      const graph = readActivities(event.clipboardData?.getData('text/plain') ?? '');
      if (!graph) {
        announce(t('commands.nothingToPaste'));
        return;
      }
      event.preventDefault();
      announce(t('commands.pasted', { count: pasteActivities(session, graph) }));
    }
    document.addEventListener('copy', copied);
    document.addEventListener('cut', copied);
    document.addEventListener('paste', pasted);
    return () => {
      document.removeEventListener('copy', copied);
      document.removeEventListener('cut', copied);
      document.removeEventListener('paste', pasted);
    };
  }, [session, editable, t]);
}

function belongsToCanvas(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) return false;
  if (window.getSelection()?.type === 'Range') return false;
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.closest('[data-region="canvas"], [data-region="outline"]') !== null
  );
}
