import { type ActivityId, type Box, type CampaignGraph, findActivity, findCanvasNote } from '@fanfare/shared';
import { cardSize } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';

/** Where the card of an activity stands; undefined while it has no place. */
export function cardBox(graph: CampaignGraph, id: ActivityId): Box | undefined {
  const activity = findActivity(graph, id);
  const at = graph.layout[id];
  return activity && at ? { ...at, ...cardSize(lookOf(activity.type).category) } : undefined;
}

/** Where a note on the canvas stands. */
export function noteBox(graph: CampaignGraph, id: string): Box | undefined {
  const note = findCanvasNote(graph, id);
  return note ? { ...note.at, ...note.size } : undefined;
}
