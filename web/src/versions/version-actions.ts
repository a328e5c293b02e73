import { labelNewest, labelVersion, restoreVersion, type VersionHead } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import { call } from '../api/call.ts';
import { undo } from '../editor/document/document-store.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { i18n } from '../i18n/i18n.ts';
import { toast } from '../ui/toast-manager.ts';
import { useLiveSession } from './live-session.ts';
import { versionsKey } from './version-queries.ts';

/** What can be done with the versions of the campaign as it is now. Each throws what the server says. */
export function useVersionActions() {
  const session = useLiveSession();
  const client = useQueryClient();
  const id = useStore(session.head, (head) => head.id);
  const refresh = () => client.invalidateQueries({ queryKey: versionsKey(id) });
  return {
    refresh,
    /** Saves what is on screen and gives that state a name. */
    async saveAs(label: string): Promise<VersionHead> {
      await session.saving.saveNow();
      requireSaved(session);
      const named = await call(labelNewest, { params: { id }, body: { lock: session.saving.lock(), label } });
      await refresh();
      return named;
    },
    async label(number: number, label: string | null): Promise<void> {
      await call(labelVersion, { params: { id, number }, body: { label } });
      await refresh();
    },
    /** Makes an older version the newest one; one undo takes it back. */
    async restore(number: number): Promise<void> {
      await session.saving.saveNow();
      requireSaved(session);
      const lock = session.saving.lock();
      const stored = await call(restoreVersion, { params: { id, number }, body: { lock } });
      session.saving.adopt(stored, { key: 'version', values: { number } });
      await refresh();
      toast(i18n.t('restoredToast', { ns: 'versions', number }), { onUndo: () => void undo(session.documents) });
    },
  };
}

function requireSaved(session: EditorSession): void {
  if (session.saving.hasUnsaved()) throw new Error(i18n.t('unsaved', { ns: 'versions' }));
}
