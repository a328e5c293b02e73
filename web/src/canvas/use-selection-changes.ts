import type { ActivityId, CampaignGraph, CanvasNoteId } from '@fanfare/shared';
import { groupsOf, membersOf } from '@fanfare/shared';
import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback } from 'react';
import { select } from '../editor/document/document-store.ts';
import { notesOf, type Selection, withNotes } from '../editor/document/selection.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { type CanvasEdge, type CanvasNode, groupOfNode, noteOfNode } from './flow-elements.ts';

/**
 * What React Flow says was chosen becomes the selection of the document store: a group as all its activities. Arrows are
 * chosen by their own clicks: a box would choose all between the cards in it, which go with them anyway.
 */
export function useSelectionChanges() {
  const { documents } = useEditor();
  const nodes = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]) => {
      const { selection, graph } = documents.getState();
      const next = afterNodeChanges(graph, selection, changes);
      if (next !== selection) select(documents, next);
    },
    [documents],
  );
  const edges = useCallback(
    (changes: readonly EdgeChange<CanvasEdge>[]) => {
      const { selection } = documents.getState();
      const gone = new Set(
        changes.flatMap((change) => (change.type === 'select' && !change.selected ? [change.id] : [])),
      );
      const transitions = new Set([...selection.transitions].filter((id) => !gone.has(id)));
      if (transitions.size !== selection.transitions.size) select(documents, { ...selection, transitions });
    },
    [documents],
  );
  return { nodes, edges };
}

/** The selection after what was chosen or not any more; the same object when that changes nothing. */
function afterNodeChanges(
  graph: CampaignGraph,
  selection: Selection,
  changes: readonly NodeChange<CanvasNode>[],
): Selection {
  const activities = new Set<ActivityId>(selection.activities);
  const notes = new Set<CanvasNoteId>(notesOf(selection));
  let adds = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    adds ||= change.selected;
    const note = noteOfNode(change.id);
    const group = groupOfNode(change.id);
    if (note !== undefined) put(notes, note, change.selected);
    else
      for (const id of group === undefined ? [change.id] : membersOf(graph, group))
        put(activities, id, change.selected);
  }
  if (adds) dropHidden(graph, activities);
  const same = sameSet(activities, selection.activities) && sameSet(notes, notesOf(selection));
  return same ? selection : withNotes({ activities, transitions: selection.transitions }, notes);
}

/** Part of a collapsed group is never chosen together with what is in view: React Flow knows nothing of it. */
function dropHidden(graph: CampaignGraph, activities: Set<ActivityId>): void {
  for (const { id, collapsed } of groupsOf(graph)) {
    if (!collapsed) continue;
    const members = membersOf(graph, id);
    if (!members.every((member) => activities.has(member))) for (const member of members) activities.delete(member);
  }
}

function put<Id>(set: Set<Id>, id: Id, chosen: boolean): void {
  if (chosen) set.add(id);
  else set.delete(id);
}

function sameSet<Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}
