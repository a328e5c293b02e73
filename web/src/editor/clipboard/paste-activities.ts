import { type CampaignGraph, paste, type Position } from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import { selectActivities, withNotes } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { fresh } from '../edits/fresh-values.ts';
import { withVariables } from './insert-graph.ts';

const BESIDE = 40;

/** Adds copied activities as one gesture and chooses them; returns how many there are. */
export function pasteActivities(session: EditorSession, copied: CampaignGraph): number {
  const { graph } = session.documents.getState();
  const pasted = paste(graph, copied, { fresh, offset: offsetFor(graph, copied) });
  const count = pasted.added.length + pasted.addedNotes.length;
  const name = copied.activities[0]?.label ?? '';
  applyEdit(session.documents, {
    label: { key: 'paste', values: { count, name } },
    graph: withVariables(pasted.graph, copied),
    selection: withNotes(selectActivities(pasted.added), new Set(pasted.addedNotes)),
  });
  const [first] = pasted.added;
  const [note] = pasted.addedNotes;
  if (first !== undefined) session.view.getState().controls?.focus({ kind: 'activity', id: first });
  else if (note !== undefined) session.view.getState().controls?.focus({ kind: 'note', id: note });
  return count;
}

/** Beside the original, and further on where a copy stands there already. */
function offsetFor(graph: CampaignGraph, copied: CampaignGraph): Position {
  const notes = (graph.notes ?? []).map(({ at }) => at);
  const copies = [...Object.values(copied.layout), ...(copied.notes ?? []).map(({ at }) => at)];
  const taken = new Set([...Object.values(graph.layout), ...notes].map(({ x, y }) => `${x},${y}`));
  for (let times = 1; times < 50; times += 1) {
    const by = BESIDE * times;
    if (copies.every(({ x, y }) => !taken.has(`${x + by},${y + by}`))) return { x: by, y: by };
  }
  return { x: BESIDE, y: BESIDE };
}
