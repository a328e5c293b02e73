import {
  addCanvasNote,
  type Box,
  type CanvasNoteId,
  changeCanvasNote,
  findCanvasNote,
  graphLimits,
  hasRoomForNote,
  type Position,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import { selectNotes } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { emptyPlace } from './empty-place.ts';
import { fresh } from './fresh-values.ts';
import { onGrid } from './free-place.ts';

const FRESH_SIZE = { width: 240, height: 120 };
const SMALLEST = { width: 120, height: 60 };
const LARGEST = 2000;

/** Puts an empty note on the canvas and opens it for typing; false when the campaign holds as many as may be. */
export function addNote(session: EditorSession, at?: Position): boolean {
  const { graph } = session.documents.getState();
  if (!hasRoomForNote(graph)) return false;
  const middle = session.view.getState().controls?.middle() ?? { x: 300, y: 100 };
  const place = at ?? { x: middle.x - FRESH_SIZE.width / 2, y: middle.y - FRESH_SIZE.height / 2 };
  const id = fresh.id();
  applyEdit(session.documents, {
    label: { key: 'noteAdd' },
    graph: addCanvasNote(graph, {
      id,
      text: '',
      at: at ? onGrid(at) : emptyPlace(graph, { ...onGrid(place), ...FRESH_SIZE }),
      size: FRESH_SIZE,
    }),
    selection: selectNotes([id]),
  });
  session.view.setState({ editingNote: id, focus: { kind: 'note', id } });
  session.view.getState().controls?.reveal({ kind: 'note', id });
  return true;
}

/** Changes the text of a note while it is typed; the keystrokes are one gesture. */
export function writeCanvasNote(session: EditorSession, id: CanvasNoteId, text: string): void {
  const { graph } = session.documents.getState();
  if (findCanvasNote(graph, id)?.text === text) return;
  applyEdit(session.documents, {
    label: { key: 'noteWrite' },
    graph: changeCanvasNote(graph, id, { text: text.slice(0, graphLimits.note) }),
    coalesce: `canvas-note:${id}`,
  });
}

/** Gives a note another size, and place where its upper or left edge was dragged. */
export function resizeNote(session: EditorSession, id: CanvasNoteId, box: Box, coalesce?: string): void {
  const { graph } = session.documents.getState();
  const at = { x: Math.round(box.x), y: Math.round(box.y) };
  const size = {
    width: Math.round(Math.min(LARGEST, Math.max(SMALLEST.width, box.width))),
    height: Math.round(Math.min(LARGEST, Math.max(SMALLEST.height, box.height))),
  };
  applyEdit(session.documents, {
    label: { key: 'noteResize' },
    graph: changeCanvasNote(graph, id, { at, size }),
    coalesce,
  });
}
