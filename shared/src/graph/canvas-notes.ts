import { invariant } from '../result/invariant.ts';
import { type CampaignGraph, type CanvasNote, graphLimits, type Position } from './graph.ts';

export type CanvasNoteId = string;

/** The notes on the canvas of a graph; none is none. */
export function canvasNotesOf(graph: CampaignGraph): readonly CanvasNote[] {
  return graph.notes ?? [];
}

export function findCanvasNote(graph: CampaignGraph, id: CanvasNoteId): CanvasNote | undefined {
  return graph.notes?.find((note) => note.id === id);
}

/** Whether one more note fits. */
export function hasRoomForNote(graph: CampaignGraph): boolean {
  return canvasNotesOf(graph).length < graphLimits.canvasNotes;
}

/** Adds a note at the end; its id must be new and there must be room (`hasRoomForNote`). */
export function addCanvasNote(graph: CampaignGraph, note: CanvasNote): CampaignGraph {
  invariant(!findCanvasNote(graph, note.id), `note ${note.id} exists already`);
  invariant(hasRoomForNote(graph), 'the graph holds no more notes');
  return withCanvasNotes(graph, [...canvasNotesOf(graph), note]);
}

/** Changes the text, place or size of a note. */
export function changeCanvasNote(
  graph: CampaignGraph,
  id: CanvasNoteId,
  change: Partial<Omit<CanvasNote, 'id'>>,
): CampaignGraph {
  invariant(findCanvasNote(graph, id), `there is no note ${id}`);
  return withCanvasNotes(
    graph,
    canvasNotesOf(graph).map((note) => (note.id === id ? { ...note, ...change } : note)),
  );
}

/** Puts notes elsewhere on the canvas. */
export function moveCanvasNotes(
  graph: CampaignGraph,
  positions: Readonly<Record<CanvasNoteId, Position>>,
): CampaignGraph {
  if (Object.keys(positions).length === 0) return graph;
  return withCanvasNotes(
    graph,
    canvasNotesOf(graph).map((note) => {
      const at = positions[note.id];
      return at ? { ...note, at } : note;
    }),
  );
}

export function removeCanvasNotes(graph: CampaignGraph, ids: Iterable<CanvasNoteId>): CampaignGraph {
  const gone = new Set(ids);
  if (gone.size === 0) return graph;
  return withCanvasNotes(
    graph,
    canvasNotesOf(graph).filter(({ id }) => !gone.has(id)),
  );
}

/** The graph with these notes; without any the field is left out. */
export function withCanvasNotes(graph: CampaignGraph, notes: readonly CanvasNote[]): CampaignGraph {
  const { notes: _, ...rest } = graph;
  return notes.length === 0 ? rest : { ...rest, notes: [...notes] };
}
