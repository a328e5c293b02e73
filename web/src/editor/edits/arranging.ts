import {
  aligned,
  type ActivityId,
  type Alignment,
  type Box,
  distributed,
  type FlowDirection,
  moveActivities,
  moveCanvasNotes,
  type Position,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import type { EditorSession } from '../editor-session.ts';
import { arranged } from './arranged.ts';
import { cardBox, noteBox } from './card-boxes.ts';
import { withAfter } from './downstream.ts';
import { moveThings, type Things } from './moving.ts';

/** Puts the chosen cards and notes on one edge or middle line. */
export function alignThings(session: EditorSession, things: Things, how: Alignment): void {
  arrangeThings(session, things, 'align', (boxes) => aligned(boxes, how));
}

/** Makes the gaps between the chosen cards and notes equal. */
export function distributeThings(session: EditorSession, things: Things, along: 'across' | 'down'): void {
  arrangeThings(session, things, 'distribute', (boxes) => distributed(boxes, along));
}

/** Moves activities and everything after them; repeated presses of a key are one gesture. */
export function moveWithAfter(session: EditorSession, ids: readonly ActivityId[], by: Position): void {
  const { graph } = session.documents.getState();
  const places = Object.fromEntries(
    withAfter(graph, ids).map((id) => {
      const { x, y } = graph.layout[id] ?? { x: 0, y: 0 };
      return [id, { x: x + by.x, y: y + by.y }];
    }),
  );
  moveThings(session, { activities: places, notes: {} }, { key: 'moveWith', coalesce: `moveWith:${ids.join()}` });
}

/** Turns the flow: it is arranged anew in the other direction, as one gesture. Rejects when that fails. */
export async function turnFlow(session: EditorSession): Promise<void> {
  const { controls } = session.view.getState();
  const { graph } = session.documents.getState();
  const { direction: before, ...rest } = graph;
  const turned = before === 'right' ? rest : { ...rest, direction: 'right' as FlowDirection };
  const places = await controls?.arrange(turned);
  if (!places || session.documents.getState().graph !== graph) return;
  applyEdit(session.documents, {
    label: { key: before === 'right' ? 'turnDown' : 'turnRight' },
    graph: arranged(turned, places),
  });
  controls?.fit();
}

function arrangeThings(
  session: EditorSession,
  { activities, notes }: Things,
  key: 'align' | 'distribute',
  arrange: (boxes: ReadonlyMap<string, Box>) => Record<string, Position>,
): void {
  const { graph } = session.documents.getState();
  const boxes = new Map([
    ...activities.flatMap((id) => marked('a:', id, cardBox(graph, id))),
    ...notes.flatMap((id) => marked('n:', id, noteBox(graph, id))),
  ]);
  if (boxes.size < 2) return;
  const places = Object.entries(arrange(boxes));
  const of = (mark: string) =>
    Object.fromEntries(places.flatMap(([id, at]) => (id.startsWith(mark) ? [[id.slice(mark.length), at]] : [])));
  applyEdit(session.documents, {
    label: { key, values: { count: boxes.size } },
    graph: moveCanvasNotes(moveActivities(graph, of('a:')), of('n:')),
  });
}

function marked(mark: string, id: string, box: Box | undefined): [string, Box][] {
  return box ? [[mark + id, box]] : [];
}
