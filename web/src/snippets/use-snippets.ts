import {
  type CampaignGraph,
  copySelection,
  createSnippet,
  deleteSnippet,
  freeOutlets,
  renameSnippet,
  type Snippet,
} from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { hasRoomFor, insertGraph, type InsertOptions } from '../editor/clipboard/insert-graph.ts';
import type { EditorSession } from '../editor/editor-session.ts';
import { announce } from '../ui/announcer.ts';
import { toast, toastManager } from '../ui/toast-manager.ts';
import { snippetsKey } from './snippet-queries.ts';

type InsertPlace = Pick<Partial<InsertOptions>, 'at' | 'after'>;

/** The free port of the chosen activity, where one alone is chosen: what is inserted follows it. */
function chosenOutlet(session: EditorSession) {
  const { graph, selection } = session.documents.getState();
  const [only, ...others] = [...selection.activities];
  const outlet = only === undefined || others.length > 0 ? undefined : freeOutlets(graph, only)[0];
  return outlet && { activity: outlet.activity, port: outlet.port.id };
}

/** What can be done with snippets; what saving and renaming throw is for the dialog that asked. */
export function useSnippets() {
  const { t } = useTranslation('snippets');
  const client = useQueryClient();
  const changed = () => client.invalidateQueries({ queryKey: snippetsKey });

  async function keep(name: string, description: string, graph: CampaignGraph): Promise<Snippet> {
    const snippet = await call(createSnippet, { body: { name, description, graph } });
    await changed();
    return snippet;
  }

  return {
    /** Keeps the given activities of a campaign, with the variables they refer to. */
    async save(graph: CampaignGraph, ids: readonly string[], words: { name: string; description: string }) {
      const { name } = await keep(words.name, words.description, copySelection(graph, ids));
      toast(t('saved', { name }));
    },
    async rename(snippet: Snippet, words: { name: string; description: string }) {
      const { name } = await call(renameSnippet, { params: { id: snippet.id }, body: words });
      await changed();
      toast(t('renamed', { name }));
    },
    /** Deletes it; undoing keeps the same again under a new id. */
    async remove(snippet: Snippet) {
      const { name, description, graph } = snippet;
      try {
        await call(deleteSnippet, { params: { id: snippet.id } });
        await changed();
        toast(t('deleted', { name }), { onUndo: () => void keep(name, description, graph) });
      } catch (error) {
        announce(t('notDeleted', { name, reason: errorMessage(error) }), { assertive: true });
      }
    },
    /** Adds a copy of its activities to the campaign: after a port, near a place, or after what is chosen. */
    insert(session: EditorSession, { name, graph }: Snippet, to: InsertPlace = {}) {
      if (!hasRoomFor(session.documents.getState().graph, graph)) {
        toastManager.add({ title: t('full') });
        return;
      }
      const count = insertGraph(session, graph, {
        label: { key: 'snippet', values: { name } },
        at: to.at,
        after: to.after ?? (to.at === undefined ? chosenOutlet(session) : undefined),
      });
      announce(t('inserted', { count, name }));
    },
  };
}
