import {
  type ActivityGroup,
  type ActivityId,
  changeGroup,
  findGroup,
  graphLimits,
  groupActivities,
  groupByActivity,
  type GroupId,
  groupsOf,
  joinGroup,
  leaveGroups,
  membersOf,
  ungroup,
} from '@fanfare/shared';
import { applyEdit } from '../document/document-store.ts';
import { selectActivities } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { fresh } from './fresh-values.ts';
import { madeRoom } from './make-room.ts';

/** Groups activities under a name that is then typed; false when the campaign holds as many groups as may be. */
export function groupTogether(session: EditorSession, ids: readonly ActivityId[], name: string): boolean {
  const { graph } = session.documents.getState();
  if (ids.length === 0 || groupsOf(graph).length >= graphLimits.groups) return false;
  const id = fresh.id();
  const taken = new Set(groupsOf(graph).map(({ label }) => label));
  let label = name;
  for (let number = 2; taken.has(label); number += 1) label = `${name} ${number}`;
  applyEdit(session.documents, {
    label: { key: 'group', values: { count: ids.length } },
    graph: groupActivities(graph, { id, label }, ids),
    selection: selectActivities(ids),
  });
  session.view.setState({ renamingGroup: id });
  return true;
}

/** Dissolves the groups that hold any of the activities. */
export function dissolveGroups(session: EditorSession, ids: readonly ActivityId[]): void {
  const { graph } = session.documents.getState();
  const groups = groupsHolding(session, ids);
  const [first] = groups;
  if (first === undefined) return;
  const open = groups.reduce((next, id) => madeRoom(next, id), graph);
  applyEdit(session.documents, {
    label: { key: 'ungroup', values: { name: findGroup(graph, first)?.label ?? '', count: groups.length } },
    graph: ungroup(open, groups),
  });
}

/** The groups that any of the activities is not in yet. */
export function joinableGroups(session: EditorSession, ids: readonly ActivityId[]): readonly ActivityGroup[] {
  const { graph } = session.documents.getState();
  const groups = groupByActivity(graph);
  const held = new Set(groups.values());
  return groupsOf(graph).filter((group) => held.has(group) && ids.some((id) => groups.get(id) !== group));
}

/** Puts activities into a group; they stay where they stand. */
export function addToGroup(session: EditorSession, id: GroupId, ids: readonly ActivityId[]): void {
  const { graph } = session.documents.getState();
  const group = findGroup(graph, id);
  if (!group) return;
  applyEdit(session.documents, {
    label: { key: 'joinGroup', values: { count: ids.length, name: group.label } },
    graph: joinGroup(graph, id, ids),
  });
}

/** Takes activities out of their groups. */
export function takeOut(session: EditorSession, ids: readonly ActivityId[]): void {
  const { graph } = session.documents.getState();
  applyEdit(session.documents, {
    label: { key: 'leaveGroup', values: { count: ids.length } },
    graph: leaveGroups(graph, ids),
  });
}

/** Makes groups one card, or opens them again where all of them are. What stands where an opened one needs room moves. */
export function toggleGroups(session: EditorSession, groups: readonly GroupId[]): void {
  const { graph } = session.documents.getState();
  const [first] = groups;
  if (first === undefined) return;
  const opens = groups.every((id) => findGroup(graph, id)?.collapsed);
  const next = groups.reduce(
    (before, id) => changeGroup(opens ? madeRoom(before, id) : before, id, { collapsed: !opens }),
    graph,
  );
  applyEdit(session.documents, {
    label: { key: opens ? 'expand' : 'collapse', values: { name: findGroup(graph, first)?.label ?? '' } },
    graph: next,
  });
  const member = membersOf(next, first)[0];
  const focus = opens ? member && ({ kind: 'activity', id: member } as const) : ({ kind: 'group', id: first } as const);
  if (focus) session.view.getState().controls?.focus(focus);
}

/** Gives a group another name; an empty one is not taken. */
export function renameGroup(session: EditorSession, id: GroupId, label: string): void {
  const { graph } = session.documents.getState();
  const name = label.trim();
  const group = findGroup(graph, id);
  if (!group || name === '' || name === group.label) return;
  applyEdit(session.documents, {
    label: { key: 'groupRename', values: { name } },
    graph: changeGroup(graph, id, { label: name }),
  });
}

/** The groups that hold any of the activities. */
export function groupsHolding(session: EditorSession, ids: readonly ActivityId[]): readonly GroupId[] {
  const groups = groupByActivity(session.documents.getState().graph);
  return [...new Set(ids.flatMap((id) => groups.get(id)?.id ?? []))];
}
