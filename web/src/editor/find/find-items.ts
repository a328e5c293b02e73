import { type Activity, type ActivityId, type CampaignGraph, indexGraph } from '@fanfare/shared';
import { say } from '../../i18n/speak.ts';
import { lookOf } from '../../activities/registry.tsx';
import type { GraphCheck } from '../graph-check.ts';
import { readingOrder } from '../navigation.ts';
import type { CanvasItem } from '../view-store.ts';
import { drawnPorts } from '../drawn-ports.ts';
import { foldText } from './fold-text.ts';

/**
 * Everything in a campaign that holds all the words: activities by label, kind, settings, note and problems, arrows by
 * label, and notes on the canvas. In the order of reading; nothing for no words.
 */
export function findItems(
  graph: CampaignGraph,
  check: Pick<GraphCheck, 'summaries' | 'byActivity'>,
  text: string,
): readonly CanvasItem[] {
  const words = foldText(text).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const holds = (parts: readonly string[]) => {
    const all = foldText(parts.join('\n'));
    return words.every((word) => all.includes(word));
  };
  const { activities, outbound } = indexGraph(graph);
  const found: CanvasItem[] = [];
  for (const id of readingOrder(graph)) {
    const activity = activities.get(id);
    if (!activity) continue;
    if (holds(wordsOf(activity, check))) found.push({ kind: 'activity', id });
    const ports = outbound.get(id)?.length ? drawnPorts(graph, activity) : [];
    for (const transition of outbound.get(id) ?? []) {
      const port = ports.length > 1 ? ports.find((one) => one.id === transition.from.port)?.label : undefined;
      if (holds([transition.label ?? '', port === undefined ? '' : say(port)]))
        found.push({ kind: 'transition', id: transition.id });
    }
  }
  for (const note of graph.notes ?? []) if (holds([note.text])) found.push({ kind: 'note', id: note.id });
  return found;
}

function wordsOf(activity: Activity, { summaries, byActivity }: Pick<GraphCheck, 'summaries' | 'byActivity'>) {
  const id: ActivityId = activity.id;
  return [
    activity.label,
    lookOf(activity.type).title,
    summaries.get(id) ?? '',
    activity.note ?? '',
    ...(byActivity.get(id) ?? []).flatMap((problem) => [problem.message, problem.code]),
    ...textsIn(activity.config),
  ];
}

/** Every text and number in the settings of an activity, such as subjects, values of a rule and column names. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
