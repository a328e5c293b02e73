import { activityTypes, definitionOf, findDefinition } from '../../activities/registry.ts';
import { addActivity, pruneTransitions, setBreakpoint, setConfig, setDisabled } from '../../graph/change-activities.ts';
import { connect, connectionProblem, disconnect, reconnect } from '../../graph/connect.ts';
import { duplicateActivities } from '../../graph/copy-paste.ts';
import { type Activity, type CampaignGraph, emptyGraph } from '../../graph/graph.ts';
import { canSplice, insertOnTransition, spliceExisting } from '../../graph/insert.ts';
import { freeOutlets } from '../../graph/outlets.ts';
import { removeActivities } from '../../graph/remove-activities.ts';

/** Kinds of edit a random session is made of. */
export const editKinds = [
  'add',
  'connect',
  'connect',
  'insert',
  'splice',
  'remove',
  'bypass',
  'duplicate',
  'disconnect',
  'reconnect',
  'settings',
  'disable',
  'breakpoint',
] as const;
/** One edit: what is done, and numbers that choose what it is done to. */
export interface RandomEdit {
  kind: (typeof editKinds)[number];
  first: number;
  second: number;
}

/** Applies edits to an empty graph; an edit that finds nothing it may be done to changes nothing. */
export function applyEdits(
  edits: readonly RandomEdit[],
  onEdit: (graph: CampaignGraph, edit: RandomEdit) => void = () => {},
) {
  let graph = emptyGraph('UTC');
  let made = 0;
  const newId = () => `n${(made += 1)}`;
  for (const edit of edits) {
    graph = applyEdit(graph, edit, newId);
    onEdit(graph, edit);
  }
  return graph;
}

function applyEdit(graph: CampaignGraph, { kind, first, second }: RandomEdit, newId: () => string): CampaignGraph {
  const one = chosen(graph.activities, first);
  const arrow = chosen(graph.transitions, second);
  const fresh = { id: newId, seed: () => second };
  switch (kind) {
    case 'add':
      return addActivity(graph, newActivity(newId(), first, second), { x: first, y: second });
    case 'connect': {
      const outlet = chosen(freeOutlets(graph), second);
      if (!one || !outlet) return graph;
      const ends = { from: { activity: outlet.activity, port: outlet.port.id }, to: { activity: one.id } };
      return connectionProblem(graph, ends) ? graph : connect(graph, { id: newId(), ...ends });
    }
    case 'insert': {
      if (!arrow) return graph;
      const activity = newActivity(newId(), first, second);
      const placed = addActivity(graph, activity, { x: 0, y: 0 });
      const options = { newTransition: newId(), position: { x: first, y: 0 } };
      return canSplice(placed, arrow.id, activity.id) ? insertOnTransition(graph, arrow.id, activity, options) : graph;
    }
    case 'splice':
      return one && arrow && canSplice(graph, arrow.id, one.id)
        ? spliceExisting(graph, arrow.id, one.id, newId())
        : graph;
    case 'remove':
    case 'bypass':
      return one ? removeActivities(graph, [one.id], { reconnect: kind === 'bypass' }) : graph;
    case 'duplicate': {
      const ids = graph.activities.slice(first % 5, (first % 5) + 3).map(({ id }) => id);
      return duplicateActivities(graph, ids, { fresh, offset: { x: 10, y: 10 } }).graph;
    }
    case 'disconnect':
      return arrow ? disconnect(graph, [arrow.id]) : graph;
    case 'reconnect': {
      if (!one || !arrow) return graph;
      const ends = { to: { activity: one.id } };
      return connectionProblem(graph, { ...arrow, ...ends }, arrow.id) ? graph : reconnect(graph, arrow.id, ends);
    }
    case 'settings':
      return one ? pruneTransitions(setConfig(graph, one.id, newSettings(one.type, second))) : graph;
    case 'disable':
      return one ? setDisabled(graph, [one.id], second % 2 === 0) : graph;
    case 'breakpoint':
      return one ? setBreakpoint(graph, [one.id], second % 2 === 0) : graph;
  }
}

function newActivity(id: string, first: number, second: number): Activity {
  const type = chosen(activityTypes, first) ?? 'fork';
  return { id, type, label: `${type} ${id}`, config: newSettings(type, second) };
}

/** Settings in which the number of outlets differs. */
function newSettings(type: string, number: number): unknown {
  const isOdd = number % 2 === 1;
  const names = Array.from({ length: number % 4 }, (_, index) => `way-${index}`);
  switch (type) {
    case 'build-audience':
      return { ...definitionOf(type).initial(number), dimension: 'customers' };
    case 'fork':
      return { branches: names.map((id) => ({ id, label: id })) };
    case 'combine':
      return { operation: isOdd ? 'intersection' : 'union', primary: null, complement: isOdd };
    case 'deduplication':
      return { ...definitionOf(type).initial(number), duplicates: isOdd };
    case 'split':
      return { ...definitionOf(type).initial(number), remainder: isOdd, singleTable: number % 3 === 0 };
    default:
      return findDefinition(type)?.initial(number);
  }
}

function chosen<T>(from: readonly T[], number: number): T | undefined {
  return from[number % Math.max(from.length, 1)];
}
