import {
  type Activity,
  type ActivityId,
  findActivity,
  indexGraph,
  type OutboundPort,
  type Problem,
  type TransitionId,
} from '@fanfare/shared';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ActivityNumbers } from '../counts/counts-state.ts';
import { drawnPorts } from '../editor/drawn-ports.ts';
import { useCounts, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { isIncomplete } from '../editor/graph-check.ts';

/** An activity of the document; undefined for a moment after it was removed. */
export function useActivity(id: ActivityId): Activity | undefined {
  return useDocument((state) => findActivity(state.graph, id));
}

export function useNumbers(id: ActivityId): ActivityNumbers | undefined {
  return useCounts((state) => state.activities.get(id));
}

export interface CardWords {
  readonly summary: string | undefined;
  /** The sentence of the most serious problem. */
  readonly problem: string | undefined;
  readonly severity: Problem['severity'] | undefined;
  readonly problems: number;
  readonly incomplete: boolean;
}

/** What the card of an activity says, drawn again only when a word changes. */
export function useCardWords(id: ActivityId): CardWords {
  return useStore(
    useEditor().checked,
    useShallow((check): CardWords => {
      const problems = check.byActivity.get(id) ?? [];
      const [first] = problems;
      return {
        summary: check.summaries.get(id),
        problem: first?.message,
        severity: first?.severity,
        problems: problems.length,
        incomplete: isIncomplete(problems),
      };
    }),
  );
}

/** The ports of an activity, and which of them lead somewhere, as one text per port so that equal ones draw nothing again. */
export function usePorts(
  id: ActivityId,
): readonly (OutboundPort & { readonly transition: TransitionId | undefined })[] {
  const keys = useDocument(
    useShallow((state) => {
      const activity = findActivity(state.graph, id);
      if (!activity) return [];
      const outbound = indexGraph(state.graph).outbound.get(id) ?? [];
      return drawnPorts(state.graph, activity).map((port) =>
        JSON.stringify([port.id, port.label, port.role, outbound.find((one) => one.from.port === port.id)?.id ?? '']),
      );
    }),
  );
  return keys.map((key) => {
    const [port = '', label = '', role, transition] = JSON.parse(key) as string[];
    return {
      id: port,
      label,
      role: role === 'complement' ? 'complement' : 'main',
      transition: transition === '' ? undefined : transition,
    };
  });
}
