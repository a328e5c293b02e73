import { invariant } from '../result/invariant.ts';
import { type Activity, type ActivityId, type CampaignGraph, graphLimits, type Position } from './graph.ts';
import { findActivity } from './graph-index.ts';
import type { HaltReason } from './halts.ts';
import { disconnect } from './connect.ts';
import { danglingTransitions } from './outlets.ts';

/** Adds an activity at the end; its id must be new. */
export function addActivity(graph: CampaignGraph, activity: Activity, position: Position): CampaignGraph {
  invariant(!findActivity(graph, activity.id), `activity ${activity.id} exists already`);
  invariant(graph.activities.length < graphLimits.activities, 'the graph is full');
  return {
    ...graph,
    activities: [...graph.activities, activity],
    layout: { ...graph.layout, [activity.id]: position },
  };
}

/**
 * Changes the settings of an activity. Transitions from ports that no longer exist stay and become problems;
 * `pruneTransitions` removes them.
 */
export function setConfig(graph: CampaignGraph, id: ActivityId, config: unknown): CampaignGraph {
  return change(graph, id, (activity) => ({ ...activity, config }));
}

export function renameActivity(graph: CampaignGraph, id: ActivityId, label: string): CampaignGraph {
  return change(graph, id, (activity) => ({ ...activity, label }));
}

/** Sets or removes (empty text) the note on an activity. */
export function setNote(graph: CampaignGraph, id: ActivityId, note: string): CampaignGraph {
  return change(graph, id, (activity) => {
    const { note: _, ...rest } = activity;
    return note === '' ? rest : { ...rest, note };
  });
}

/** Disabled activities, and everything after them, do not run and are not counted. */
export function setDisabled(graph: CampaignGraph, ids: Iterable<ActivityId>, disabled: boolean): CampaignGraph {
  return setSwitch(graph, ids, 'disabled', disabled);
}

/** What follows an activity with a breakpoint waits and is not counted; the activity itself is. */
export function setBreakpoint(graph: CampaignGraph, ids: Iterable<ActivityId>, breakpoint: boolean): CampaignGraph {
  return setSwitch(graph, ids, 'breakpoint', breakpoint);
}

/** Sets or removes (for false) what is said of an activity only while it holds. */
function setSwitch(graph: CampaignGraph, ids: Iterable<ActivityId>, name: HaltReason, value: boolean): CampaignGraph {
  let next = graph;
  for (const id of ids) {
    next = change(next, id, (activity) => {
      const { [name]: _, ...rest } = activity;
      return value ? { ...rest, [name]: value } : rest;
    });
  }
  return next;
}

/** Puts activities elsewhere on the canvas. */
export function moveActivities(graph: CampaignGraph, positions: Readonly<Record<ActivityId, Position>>): CampaignGraph {
  for (const id of Object.keys(positions)) invariant(findActivity(graph, id), `there is no activity ${id}`);
  return { ...graph, layout: { ...graph.layout, ...positions } };
}

/** Sets or removes (empty text) the label of a transition. */
export function labelTransition(graph: CampaignGraph, id: string, label: string): CampaignGraph {
  const transitions = graph.transitions.map((transition) => {
    if (transition.id !== id) return transition;
    const { label: _, ...rest } = transition;
    return label === '' ? rest : { ...rest, label };
  });
  return { ...graph, transitions };
}

/** Removes the transitions whose port or activities are gone. */
export function pruneTransitions(graph: CampaignGraph): CampaignGraph {
  const dangling = danglingTransitions(graph);
  return dangling.length === 0
    ? graph
    : disconnect(
        graph,
        dangling.map(({ id }) => id),
      );
}

function change(graph: CampaignGraph, id: ActivityId, make: (activity: Activity) => Activity): CampaignGraph {
  invariant(findActivity(graph, id), `there is no activity ${id}`);
  return { ...graph, activities: graph.activities.map((one) => (one.id === id ? make(one) : one)) };
}
