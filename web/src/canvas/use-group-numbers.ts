import {
  type CampaignGraph,
  findActivity,
  type GroupId,
  haltsOf,
  indexGraph,
  membersOf,
  type Transition,
} from '@fanfare/shared';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { CountsState } from '../counts/counts-state.ts';
import { outletNumber } from '../counts/outlet-number.ts';
import { useCounts, useDocument, useEditor } from '../editor/EditorContext.tsx';
import { saidOnCard } from '../editor/graph-check.ts';

/** What crosses the border of a group: people as exact sums, undefined while any of them is not known. */
export interface GroupNumbers {
  readonly arriving: number | undefined;
  readonly leaving: number | undefined;
  /** Whether any arrow leads in, or out. */
  readonly hasIn: boolean;
  readonly hasOut: boolean;
}

/** The numbers on the arrows into a group and out of it, added up. */
export function useGroupNumbers(id: GroupId): GroupNumbers {
  const graph = useDocument((state) => state.graph);
  return useCounts(
    useShallow((counts): GroupNumbers => {
      const { arriving, leaving } = crossing(graph, id);
      return {
        arriving: people(counts, arriving),
        leaving: people(counts, leaving),
        hasIn: arriving.length > 0,
        hasOut: leaving.length > 0,
      };
    }),
  );
}

/** Whether a breakpoint is in a group, and whether all of it waits behind one. */
export function useGroupHalt(id: GroupId): { readonly breakpoint: boolean; readonly waits: boolean } {
  return useDocument(
    useShallow(({ graph }) => {
      const members = membersOf(graph, id);
      const halts = haltsOf(graph);
      return {
        breakpoint: members.some((one) => findActivity(graph, one)?.breakpoint),
        waits: members.every((one) => halts.get(one)?.reason === 'breakpoint'),
      };
    }),
  );
}

/** How many problems the activities of a group have, and whether one of them is an error. */
export function useGroupProblems(id: GroupId): { readonly count: number; readonly error: boolean } {
  const graph = useDocument((state) => state.graph);
  return useStore(
    useEditor().checked,
    useShallow((check) => {
      const problems = membersOf(graph, id).flatMap((one) => saidOnCard(check.byActivity.get(one)));
      return { count: problems.length, error: problems.some((one) => one.severity === 'error') };
    }),
  );
}

function crossing(graph: CampaignGraph, id: GroupId) {
  const members = membersOf(graph, id);
  const inside = new Set(members);
  const { inbound, outbound } = indexGraph(graph);
  return {
    arriving: members.flatMap((one) => inbound.get(one) ?? []).filter(({ from }) => !inside.has(from.activity)),
    leaving: members.flatMap((one) => outbound.get(one) ?? []).filter(({ to }) => !inside.has(to.activity)),
  };
}

function people(counts: CountsState, transitions: readonly Transition[]): number | undefined {
  let sum = 0;
  for (const { from } of transitions) {
    const number = outletNumber(counts.activities.get(from.activity), from.port);
    if (number.state === 'exact') sum += number.count;
    else if (number.state !== 'zero') return undefined;
  }
  return sum;
}
