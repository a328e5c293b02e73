import {
  type Activity,
  type ActivityId,
  type ActivityType,
  activityDefinitions,
  addActivity,
  type CampaignGraph,
  connect,
  connectionProblem,
  downstreamOf,
  freeOutlets,
  indexGraph,
  insertOnTransition,
  portsOf,
  positionProblem,
  type Position,
  type Problem,
  regroup,
  type TransitionId,
} from '@fanfare/shared';
import { cardSize, type Size } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';
import { applyEdit } from '../document/document-store.ts';
import { selectActivities } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import type { Destination } from '../view-store.ts';
import { fresh } from './fresh-values.ts';
import { BESIDE, freePlace, middleOf, onGrid, rowAfter } from './free-place.ts';
import { activityWords, say } from '../../i18n/speak.ts';

/**
 * Adds an activity where it was asked for: after a port, on an arrow, or free on the canvas. One gesture.
 * Where it cannot be connected it is added free, and the problem that prevents it is returned.
 */
export function addAt(
  session: EditorSession,
  type: ActivityType,
  to: Destination,
): { id: ActivityId; refused: Problem | undefined } {
  const { graph } = session.documents.getState();
  const cannot = positionProblem(graph, type, to);
  if (cannot?.code === 'position.full') return { id: '', refused: cannot };
  const activity = newActivity(graph, type);
  const placed = place(graph, activity, { to, cannot }, session);
  applyEdit(session.documents, {
    label: { key: to.kind === 'on' ? 'insert' : 'add', values: { name: activity.label } },
    graph: placed.graph,
    selection: selectActivities([activity.id]),
  });
  session.view.setState({ picker: undefined });
  session.view.getState().controls?.focus({ kind: 'activity', id: activity.id });
  return { id: activity.id, refused: placed.refused };
}

/**
 * Where a new activity of a kind goes when nobody says: after what is chosen if it has a free port, on the arrow that is
 * chosen, else into the view; what begins a branch always into the view.
 */
export function usualDestination(session: EditorSession, type: ActivityType): Destination {
  const to = chosenDestination(session);
  const refused = positionProblem(session.documents.getState().graph, type, to);
  return refused?.code === 'position.start' ? { kind: 'free', at: undefined } : to;
}

function chosenDestination(session: EditorSession): Destination {
  const { graph, selection } = session.documents.getState();
  const [only, ...others] = [...selection.activities];
  const outlet = only !== undefined && others.length === 0 ? freeOutlets(graph, only)[0] : undefined;
  if (outlet) return { kind: 'after', activity: outlet.activity, port: outlet.port.id };
  const [transition, ...more] = [...selection.transitions];
  if (transition !== undefined && more.length === 0) return { kind: 'on', transition };
  return { kind: 'free', at: undefined };
}

/** A freshly dropped activity with a name nobody else has. */
export function newActivity(graph: CampaignGraph, type: ActivityType): Activity {
  const definition = activityDefinitions[type];
  const taken = new Set(graph.activities.map((activity) => activity.label));
  const { title } = activityWords(type);
  let label = title;
  for (let number = 2; taken.has(label); number += 1) label = `${title} ${number}`;
  return { id: fresh.id(), type, label, config: definition.initial(fresh.seed(), say) };
}

interface Placed {
  readonly graph: CampaignGraph;
  readonly refused: Problem | undefined;
}

function place(
  graph: CampaignGraph,
  activity: Activity,
  { to, cannot }: { to: Destination; cannot: Problem | undefined },
  session: EditorSession,
): Placed {
  const { category } = lookOf(activity.type);
  const size = cardSize(category);
  if (to.kind === 'free') {
    const middle = to.at ?? session.view.getState().controls?.middle() ?? { x: 300, y: 100 };
    const corner = onGrid({ x: middle.x - size.width / 2, y: middle.y - size.height / 2 });
    const added = addActivity(graph, activity, freePlace(graph, corner, category));
    return { graph: regroup(added, new Map([[activity.id, to.group]])), refused: undefined };
  }
  if (to.kind === 'on') return placeOn(graph, activity, to.transition, cannot);
  const at = to.at ?? placeAfter(graph, to.activity, sideways(graph, to.activity, to.port));
  const added = addActivity(graph, activity, freePlace(graph, onGrid(arrivingAt(graph, at, size)), category));
  if (cannot) return { graph: added, refused: cannot };
  return joined(added, { activity: to.activity, port: to.port }, activity.id);
}

/** Where an arrow from an activity arrives at what follows it, so far beside it across the flow. */
function placeAfter(graph: CampaignGraph, id: ActivityId, across: number): Position {
  const size = cardSize(lookOf(indexGraph(graph).activities.get(id)?.type ?? '').category);
  const from = graph.layout[id] ?? { x: 0, y: 0 };
  const middle = middleOf(graph, id) + across;
  return graph.direction === 'right'
    ? { x: rowAfter(from.x, size.width, 'right'), y: middle }
    : { x: middle, y: rowAfter(from.y, size.height) };
}

/** The corner of a card that an arrow reaches in the middle of the edge where the flow comes in. */
function arrivingAt({ direction }: CampaignGraph, at: Position, { width, height }: Size): Position {
  return direction === 'right' ? { x: at.x, y: at.y - height / 2 } : { x: at.x - width / 2, y: at.y };
}

function joined(graph: CampaignGraph, from: { activity: ActivityId; port: string }, to: ActivityId): Placed {
  const transition = { id: fresh.id(), from, to: { activity: to } };
  const refused = connectionProblem(graph, transition);
  return refused ? { graph, refused } : { graph: connect(graph, transition), refused: undefined };
}

/** Branches of one activity stand side by side. */
function sideways(graph: CampaignGraph, id: ActivityId, port: string): number {
  const activity = indexGraph(graph).activities.get(id);
  const ports = (activity && portsOf(activity)?.outbound) ?? [];
  const position = ports.findIndex((one) => one.id === port);
  if (ports.length < 2) return 0;
  const step = BESIDE[graph.direction ?? 'down'];
  if (ports.length === 2 && ports[1]?.role === 'complement') return position * step;
  return (position - (ports.length - 1) / 2) * step;
}

/** Puts an activity on an arrow, or beside it when it cannot stand there. */
function placeOn(graph: CampaignGraph, activity: Activity, on: TransitionId, cannot: Problem | undefined): Placed {
  const transition = indexGraph(graph).transitions.get(on);
  const { category } = lookOf(activity.type);
  const size = cardSize(category);
  const direction = graph.direction ?? 'down';
  const along = direction === 'right' ? 'x' : 'y';
  const target = graph.layout[transition?.to.activity ?? ''] ?? { x: 0, y: 0 };
  const after = placeAfter(graph, transition?.from.activity ?? '', 0);
  const across = middleOf(graph, transition?.to.activity ?? '');
  const arrival = direction === 'right' ? { x: after.x, y: across } : { x: across, y: after.y };
  const position = onGrid(arrivingAt(graph, arrival, size));
  if (!transition || cannot) {
    const aside = direction === 'right' ? { x: 0, y: BESIDE.right } : { x: BESIDE.down, y: 0 };
    const place = freePlace(graph, { x: position.x + aside.x, y: position.y + aside.y }, category);
    return { graph: addActivity(graph, activity, place), refused: cannot };
  }
  const inserted = insertOnTransition(graph, on, activity, { newTransition: fresh.id(), position });
  const needed = rowAfter(position[along], direction === 'right' ? size.width : size.height, direction);
  return { graph: pushedOn(inserted, transition.to.activity, needed - target[along]), refused: undefined };
}

/** Makes room: what follows moves on along the flow together. */
function pushedOn(graph: CampaignGraph, from: ActivityId, by: number): CampaignGraph {
  if (by <= 0) return graph;
  const layout = { ...graph.layout };
  for (const id of [from, ...downstreamOf(graph, [from])]) {
    const place = layout[id];
    if (!place) continue;
    layout[id] = graph.direction === 'right' ? { x: place.x + by, y: place.y } : { x: place.x, y: place.y + by };
  }
  return { ...graph, layout };
}
