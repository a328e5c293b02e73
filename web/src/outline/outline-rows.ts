import { type ActivityId, type CampaignGraph, groupByActivity, type GroupId, indexGraph } from '@fanfare/shared';
import { noteItems, outletItems, readingOrder } from '../editor/navigation.ts';
import { itemKey } from '../editor/item-element.ts';
import type { CanvasItem } from '../editor/view-store.ts';

/** One row of the outline: a group, an activity, an arrow or free port under it, or a note on the canvas. */
export interface OutlineRow {
  readonly key: string;
  readonly item: CanvasItem;
  /** From 1; an activity in a group is one deeper, and so is what leaves it. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Whether the rows under it are shown; undefined where there are none. */
  readonly open: boolean | undefined;
  /** The activity it hangs under. */
  readonly parent: ActivityId | undefined;
  /** The group an activity is in. */
  readonly group: GroupId | undefined;
}

/** What tells two rows of one key apart; the key says which item it is. */
const ROW_FIELDS = ['level', 'position', 'siblings', 'open', 'parent', 'group'] as const;
const NONE: ReadonlySet<string> = new Set();
let latest: { graph: CampaignGraph; closed: ReadonlySet<string>; rows: readonly OutlineRow[] } | undefined;

/**
 * The rows in view from top to bottom: activities in the order people pass them, each with what leaves it, then notes. A
 * group stands where its first activity would, with all of its activities under it.
 */
export function outlineRows(graph: CampaignGraph, closed: ReadonlySet<string> = NONE): readonly OutlineRow[] {
  if (latest?.graph === graph && latest.closed === closed) return latest.rows;
  const rows: OutlineRow[] = [];
  const tops = topItems(graph);
  tops.forEach((item, index) => {
    const row = { key: itemKey(item), item, level: 1, position: index + 1, siblings: tops.length };
    if (item.kind === 'activity') addActivity(rows, graph, closed, { ...row, id: item.id, group: undefined });
    else if (item.kind === 'group') {
      const open = !closed.has(closingKey(item));
      rows.push({ ...row, open, parent: undefined, group: undefined });
      if (open) addMembers(rows, graph, closed, item.id);
    } else rows.push({ ...row, open: undefined, parent: undefined, group: undefined });
  });
  latest = { graph, closed, rows: keptRows(rows, latest?.rows ?? []) };
  return latest.rows;
}

/** Rows that mean the same as before are the same objects, so that an edit draws no others again. */
function keptRows(rows: readonly OutlineRow[], before: readonly OutlineRow[]): readonly OutlineRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return rows.map((row) => {
    const old = known.get(row.key);
    return old && ROW_FIELDS.every((field) => old[field] === row[field]) ? old : row;
  });
}

/** What stands on the first level: groups, activities that are in none, and notes. */
function topItems(graph: CampaignGraph): readonly CanvasItem[] {
  const groups = groupByActivity(graph);
  const seen = new Set<GroupId>();
  const items = readingOrder(graph).flatMap((id): CanvasItem[] => {
    const group = groups.get(id)?.id;
    if (group === undefined) return [{ kind: 'activity', id }];
    if (seen.has(group)) return [];
    seen.add(group);
    return [{ kind: 'group', id: group }];
  });
  return [...items, ...noteItems(graph)];
}

function addMembers(rows: OutlineRow[], graph: CampaignGraph, closed: ReadonlySet<string>, group: GroupId): void {
  const groups = groupByActivity(graph);
  const members = readingOrder(graph).filter((id) => groups.get(id)?.id === group);
  members.forEach((id, index) => {
    const item = { kind: 'activity', id } as const;
    const place = { level: 2, position: index + 1, siblings: members.length };
    addActivity(rows, graph, closed, { ...place, key: itemKey(item), item, id, group });
  });
}

function addActivity(
  rows: OutlineRow[],
  graph: CampaignGraph,
  closed: ReadonlySet<string>,
  { id, ...row }: Omit<OutlineRow, 'open' | 'parent'> & { readonly id: ActivityId },
): void {
  const leaving = outletItems(graph, id);
  const open = leaving.length === 0 ? undefined : !closed.has(id);
  rows.push({ ...row, open, parent: undefined });
  if (open !== true) return;
  leaving.forEach((item, index) => {
    const place = { level: row.level + 1, position: index + 1, siblings: leaving.length };
    rows.push({ ...place, key: itemKey(item), item, open: undefined, parent: id, group: undefined });
  });
}

/** Under which name an activity or a group is listed among those that are closed. */
export function closingKey(item: Extract<CanvasItem, { kind: 'activity' | 'group' }>): string {
  return item.kind === 'activity' ? item.id : itemKey(item);
}

/** The activity under whose row an item stands: itself, or where it leaves. */
export function activityOf(graph: CampaignGraph, item: CanvasItem): ActivityId | undefined {
  if (item.kind === 'activity') return item.id;
  if (item.kind === 'outlet') return item.activity;
  if (item.kind === 'group') return graph.groups?.find(({ id }) => id === item.id)?.activities[0];
  return item.kind === 'transition' ? indexGraph(graph).transitions.get(item.id)?.from.activity : undefined;
}

/** The group in which an item stands, when it is not the group itself. */
export function groupAround(graph: CampaignGraph, item: CanvasItem): GroupId | undefined {
  const activity = item.kind === 'group' ? undefined : activityOf(graph, item);
  return activity === undefined ? undefined : groupByActivity(graph).get(activity)?.id;
}

/** The row of an item, or that of the activity or the group it is hidden in; -1 where there is none. */
export function rowIndexOf(rows: readonly OutlineRow[], graph: CampaignGraph, item: CanvasItem): number {
  const activity = activityOf(graph, item);
  const group = groupAround(graph, item);
  const places: CanvasItem[] = [
    item,
    ...(activity === undefined ? [] : [{ kind: 'activity', id: activity } as const]),
    ...(group === undefined ? [] : [{ kind: 'group', id: group } as const]),
  ];
  for (const place of places) {
    const key = itemKey(place);
    const index = rows.findIndex((row) => row.key === key);
    if (index >= 0) return index;
  }
  return -1;
}
