import type { Activity, ActivityId } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { readingPosition } from '../editor/navigation.ts';
import { activityInWords } from './speak.ts';
import { type CardWords, useActivity, useCardWords, useNumbers, usePorts } from './use-activity.ts';

export type CardState = 'disabled' | 'off' | 'incomplete' | 'error' | 'warning' | 'fine';

/** What every drawing of an activity shows or says. */
export interface CardFace {
  readonly activity: Activity;
  readonly words: CardWords;
  readonly numbers: ReturnType<typeof useNumbers>;
  readonly ports: ReturnType<typeof usePorts>;
  readonly state: CardState;
  /** Title, label, numbers, problems and place, read aloud. */
  readonly name: string;
  readonly focusable: boolean;
}

/** Undefined for a moment after the activity was removed. */
export function useCardFace(id: ActivityId): CardFace | undefined {
  const { t } = useTranslation(['canvas', 'counts']);
  const activity = useActivity(id);
  const words = useCardWords(id);
  const numbers = useNumbers(id);
  const ports = usePorts(id);
  const focusable = useView((state) => state.focus?.kind === 'activity' && state.focus.id === id);
  const visited = useView((state) => state.visited.has(id));
  const position = useDocument((state) => readingPosition(state.graph, id));
  const total = useDocument((state) => state.graph.activities.length);
  if (!activity) return undefined;
  const name = activityInWords(t, {
    title: lookOf(activity.type).title,
    label: activity.label,
    disabled: activity.disabled ?? false,
    breakpoint: activity.breakpoint ?? false,
    off: words.off,
    waits: words.waits,
    numbers,
    ports,
    problem: words.problem,
    problems: words.problems,
    position,
    total,
  });
  return { activity, words, numbers, ports, state: stateOf(activity, words, visited), name, focusable };
}

function stateOf(activity: Activity, words: CardWords, visited: boolean): CardState {
  if (activity.disabled) return 'disabled';
  if (words.off !== undefined) return 'off';
  if (words.incomplete && !visited) return 'incomplete';
  return words.severity ?? 'fine';
}
