import {
  type Activity,
  type ActivityId,
  findActivity,
  haltsOf,
  type HaltReason,
  indexGraph,
  namesOf,
  type OutboundPort,
  type Problem,
  type TransitionId,
} from '@fanfare/shared';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { ActivityNumbers } from '../counts/counts-state.ts';
import { drawnPorts } from '../editor/drawn-ports.ts';
import { useCounts, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { isIncomplete, saidOnCard } from '../editor/graph-check.ts';
import { say } from '../i18n/speak.ts';

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
  /** What is disabled before the activity, so that it does not run either. */
  readonly off: string | undefined;
  /** The activities before it at whose breakpoints it waits. */
  readonly waits: string | undefined;
}

/** What the card of an activity says, drawn again only when a word changes. A breakpoint on it has a mark of its own. */
export function useCardWords(id: ActivityId): CardWords {
  const halt = useHalt(id);
  const isOff = useDocument(({ graph }) => findActivity(graph, id)?.disabled ?? false);
  const behind = useDocument(({ graph }) => namesOf(graph, haltsOf(graph).get(id)?.behind ?? []));
  return useStore(
    useEditor().checked,
    useShallow((check): CardWords => {
      const problems = saidOnCard(check.byActivity.get(id));
      const [first] = problems;
      return {
        summary: check.summaries.get(id),
        problem: first?.message,
        severity: first?.severity,
        problems: problems.length,
        incomplete: isIncomplete(problems),
        off: halt === 'disabled' && !isOff ? behind : undefined,
        waits: halt === 'breakpoint' ? behind : undefined,
      };
    }),
  );
}

/** Why an activity is not worked out although nothing is wrong with it: it is off, or waits behind a breakpoint. */
export function useHalt(id: ActivityId): HaltReason | undefined {
  return useStore(useEditor().checked, ({ survey }) => {
    const blocked = survey?.activities.get(id)?.blocked;
    return blocked === 'disabled' || blocked === 'breakpoint' ? blocked : undefined;
  });
}

/** A port as it is drawn, its name in the reader's language. */
export interface DrawnPort {
  readonly id: string;
  readonly label: string;
  readonly role: OutboundPort['role'];
  readonly transition: TransitionId | undefined;
}

/** The ports of an activity, and which of them lead somewhere, as one text per port so that equal ones draw nothing again. */
export function usePorts(id: ActivityId): readonly DrawnPort[] {
  const keys = useDocument(
    useShallow((state) => {
      const activity = findActivity(state.graph, id);
      if (!activity) return [];
      const outbound = indexGraph(state.graph).outbound.get(id) ?? [];
      return drawnPorts(state.graph, activity).map((port) =>
        JSON.stringify([
          port.id,
          say(port.label),
          port.role,
          outbound.find((one) => one.from.port === port.id)?.id ?? '',
        ]),
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
