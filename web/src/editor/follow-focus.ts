import type { EditorSession } from './editor-session.ts';
import { focusAfter } from './focus-after.ts';
import { itemElement } from './item-element.ts';
import { itemExists } from './navigation.ts';

/**
 * Keeps the reader's place when what has the focus goes, whoever removed it: the focus stays near, and in the canvas or the
 * outline if it was there, so that the next key acts where the last one did. Returns how to stop.
 */
export function followFocus({ documents, view }: Pick<EditorSession, 'documents' | 'view'>): () => void {
  return documents.subscribe((next, before) => {
    const { focus } = view.getState();
    if (next.graph === before.graph || !focus || itemExists(next.graph, focus)) return;
    if (!itemExists(before.graph, focus)) return;
    const near = focusAfter(before.graph, next.graph, focus);
    const element = itemElement(focus);
    const wasThere = element !== null && element.contains(document.activeElement);
    view.setState({ focus: near });
    if (near && wasThere) view.getState().controls?.focus(near);
  });
}
