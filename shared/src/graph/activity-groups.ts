import { invariant } from '../result/invariant.ts';
import { type ActivityGroup, type ActivityId, type CampaignGraph, graphLimits } from './graph.ts';

export type GroupId = string;

const memberships = new WeakMap<CampaignGraph, ReadonlyMap<ActivityId, ActivityGroup>>();

/** The groups of a graph; none is none. */
export function groupsOf(graph: CampaignGraph): readonly ActivityGroup[] {
  return graph.groups ?? [];
}

export function findGroup(graph: CampaignGraph, id: GroupId): ActivityGroup | undefined {
  return graph.groups?.find((group) => group.id === id);
}

/** The group of every activity that is in one; where a file puts an activity into several, the first holds it. */
export function groupByActivity(graph: CampaignGraph): ReadonlyMap<ActivityId, ActivityGroup> {
  const known = memberships.get(graph);
  if (known) return known;
  const found = new Map<ActivityId, ActivityGroup>();
  for (const group of groupsOf(graph)) for (const id of group.activities) if (!found.has(id)) found.set(id, group);
  memberships.set(graph, found);
  return found;
}

/** The activities of a group that are on the canvas, in the order of the graph. */
export function membersOf(graph: CampaignGraph, id: GroupId): ActivityId[] {
  const groups = groupByActivity(graph);
  return graph.activities.flatMap((activity) => (groups.get(activity.id)?.id === id ? [activity.id] : []));
}

/** Puts activities into a new group; they leave the groups they were in. Its id must be new. */
export function groupActivities(
  graph: CampaignGraph,
  group: { id: GroupId; label: string },
  ids: Iterable<ActivityId>,
): CampaignGraph {
  const chosen = new Set(ids);
  const activities = graph.activities.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
  invariant(activities.length > 0, 'a group holds at least one activity');
  invariant(!findGroup(graph, group.id), `group ${group.id} exists already`);
  const rest = leaveGroups(graph, chosen);
  invariant(groupsOf(rest).length < graphLimits.groups, 'the graph holds no more groups');
  return withGroups(rest, [...groupsOf(rest), { ...group, activities, collapsed: false }]);
}

/** Dissolves groups; their activities stay. */
export function ungroup(graph: CampaignGraph, ids: Iterable<GroupId>): CampaignGraph {
  const gone = new Set(ids);
  return withGroups(
    graph,
    groupsOf(graph).filter(({ id }) => !gone.has(id)),
  );
}

/** Changes the name of a group, or whether it is one card. */
export function changeGroup(
  graph: CampaignGraph,
  id: GroupId,
  change: Partial<Pick<ActivityGroup, 'label' | 'collapsed'>>,
): CampaignGraph {
  invariant(findGroup(graph, id), `there is no group ${id}`);
  return withGroups(
    graph,
    groupsOf(graph).map((group) => (group.id === id ? { ...group, ...change } : group)),
  );
}

/** Takes activities out of their groups; a group that holds nothing any more is gone. */
export function leaveGroups(graph: CampaignGraph, ids: Iterable<ActivityId>): CampaignGraph {
  const leaving = new Set(ids);
  if (!groupsOf(graph).some(({ activities }) => activities.some((id) => leaving.has(id)))) return graph;
  const groups = groupsOf(graph).map((group) =>
    group.activities.some((id) => leaving.has(id))
      ? { ...group, activities: group.activities.filter((id) => !leaving.has(id)) }
      : group,
  );
  return withGroups(
    graph,
    groups.filter(({ activities }) => activities.length > 0),
  );
}

/** Puts activities into a group that exists, behind those it holds; they leave the ones they were in. */
export function joinGroup(graph: CampaignGraph, id: GroupId, ids: Iterable<ActivityId>): CampaignGraph {
  invariant(findGroup(graph, id), `there is no group ${id}`);
  return regroup(graph, new Map([...ids].map((one) => [one, id])));
}

/** The group each of some activities goes to; undefined for none. */
export type Regrouping = ReadonlyMap<ActivityId, GroupId | undefined>;

/**
 * Puts activities into groups and takes them out of theirs, all at once; a group that holds nothing any more is gone.
 * Activities and groups that do not exist are passed over.
 */
export function regroup(graph: CampaignGraph, regrouping: Regrouping): CampaignGraph {
  const known = groupByActivity(graph);
  const moving = new Map<ActivityId, GroupId | undefined>();
  for (const { id } of graph.activities) {
    const to = regrouping.get(id);
    const exists = to === undefined || findGroup(graph, to) !== undefined;
    if (regrouping.has(id) && exists && known.get(id)?.id !== to) moving.set(id, to);
  }
  if (moving.size === 0) return graph;
  const groups = groupsOf(graph).map((group) => {
    const staying = group.activities.filter((id) => !moving.has(id));
    const joining = [...moving].flatMap(([id, to]) => (to === group.id ? [id] : []));
    const isSame = joining.length === 0 && staying.length === group.activities.length;
    return isSame ? group : { ...group, activities: [...staying, ...joining] };
  });
  return withGroups(
    graph,
    groups.filter(({ activities }) => activities.length > 0),
  );
}

/** The graph with these groups; without any the field is left out. */
export function withGroups(graph: CampaignGraph, groups: readonly ActivityGroup[]): CampaignGraph {
  const { groups: _, ...rest } = graph;
  return groups.length === 0 ? rest : { ...rest, groups: [...groups] };
}
