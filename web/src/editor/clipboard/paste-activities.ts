import { type CampaignGraph, paste, type Position } from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import { selectActivities } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { fresh } from '../edits/fresh-values.ts';

const BESIDE = 40;

/** Adds copied activities as one gesture and chooses them; returns how many there are. */
export function pasteActivities(session: EditorSession, copied: CampaignGraph): number {
  const { graph } = session.documents.getState();
  const pasted = paste(graph, copied, { fresh, offset: offsetFor(graph, copied) });
  const name = copied.activities[0]?.label ?? '';
  applyEdit(session.documents, {
    label: { key: 'paste', values: { count: pasted.added.length, name } },
    graph: pasted.graph,
    selection: selectActivities(pasted.added),
  });
  const [first] = pasted.added;
  if (first !== undefined) session.view.getState().controls?.focus({ kind: 'activity', id: first });
  return pasted.added.length;
}

/** Beside the original, and further on where a copy stands there already. */
function offsetFor(graph: CampaignGraph, copied: CampaignGraph): Position {
  const taken = new Set(Object.values(graph.layout).map(({ x, y }) => `${x},${y}`));
  for (let times = 1; times < 50; times += 1) {
    const by = BESIDE * times;
    if (Object.values(copied.layout).every(({ x, y }) => !taken.has(`${x + by},${y + by}`))) return { x: by, y: by };
  }
  return { x: BESIDE, y: BESIDE };
}
