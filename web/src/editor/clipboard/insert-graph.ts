import {
  type CampaignGraph,
  connect,
  connectionProblem,
  graphLimits,
  indexGraph,
  paste,
  type Position,
  variablesIn,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import type { EntryLabel } from '../document/history.ts';
import { selectActivities, withNotes } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { fresh } from '../edits/fresh-values.ts';
import { placeBlock } from './place-block.ts';

/** Whether there is room for more activities in a graph. */
export function hasRoomFor(graph: CampaignGraph, added: CampaignGraph): boolean {
  return (
    graph.activities.length + added.activities.length <= graphLimits.activities &&
    graph.transitions.length + added.transitions.length <= graphLimits.transitions
  );
}

export interface InsertOptions {
  readonly label: EntryLabel;
  /** Near this place; in the middle of the view without one. */
  readonly at?: Position | undefined;
  /** Connects this port with the first activity of it that can come after it. */
  readonly after?: Outlet | undefined;
}

interface Outlet {
  readonly activity: string;
  readonly port: string;
}

/**
 * Adds a copy of a graph where nothing stands yet, near a place on the canvas or in the middle of the view, as one
 * gesture, and chooses it. Variables it refers to come with it unless the campaign has some of that name. There must be
 * room for it. Returns how many activities were added.
 */
export function insertGraph(session: EditorSession, added: CampaignGraph, { label, at, after }: InsertOptions): number {
  const { graph } = session.documents.getState();
  const { controls } = session.view.getState();
  const wanted = at ?? (after && below(graph, after)) ?? controls?.middle() ?? { x: 300, y: 100 };
  const pasted = paste(graph, added, { fresh, offset: placeBlock(graph, added, wanted) });
  applyEdit(session.documents, {
    label,
    graph: connected(withVariables(pasted.graph, added), pasted.added, after),
    selection: withNotes(selectActivities(pasted.added), new Set(pasted.addedNotes)),
  });
  const [first] = pasted.added;
  if (first !== undefined) controls?.focus({ kind: 'activity', id: first });
  return pasted.added.length;
}

/** A graph in which a port leads to the first of the added activities that nothing leads to and that can stand there. */
function connected(graph: CampaignGraph, added: readonly string[], from: Outlet | undefined): CampaignGraph {
  if (!from) return graph;
  const { inbound } = indexGraph(graph);
  for (const id of added) {
    if ((inbound.get(id) ?? []).length > 0) continue;
    const transition = { id: fresh.id(), from, to: { activity: id } };
    if (!connectionProblem(graph, transition)) return connect(graph, transition);
  }
  return graph;
}

function below(graph: CampaignGraph, { activity }: Outlet): Position {
  const { x, y } = graph.layout[activity] ?? { x: 0, y: 0 };
  return graph.direction === 'right' ? { x: x + 420, y } : { x: x + 106, y: y + 120 };
}

/** Puts another graph in place of the one on the canvas, as one gesture. */
export function replaceGraph(session: EditorSession, graph: CampaignGraph): void {
  applyEdit(session.documents, { label: { key: 'import' }, graph });
  requestAnimationFrame(() => session.view.getState().controls?.fit());
}

/** A graph with the variables that activities of another refer to, as they are declared there. */
export function withVariables(graph: CampaignGraph, from: CampaignGraph): CampaignGraph {
  const used = new Set(from.activities.flatMap(({ config }) => [...variablesIn(config)]));
  const own = graph.settings.variables ?? [];
  const known = new Set(own.map(({ name }) => name));
  const more = (from.settings.variables ?? []).filter(({ name }) => used.has(name) && !known.has(name));
  if (more.length === 0) return graph;
  return { ...graph, settings: { ...graph.settings, variables: [...own, ...more] } };
}
