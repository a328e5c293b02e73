import { type Activity, filterIdsIn, filterIdsInGraph, type PredefinedFilter } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useAudiences } from '../audiences/use-audiences.ts';
import { resolvedFiltersQuery } from '../filters/filter-queries.ts';
import type { EditorSession } from './editor-session.ts';

/** Keeps the filters the campaign and the audiences refer to at hand; a filter that changed under the campaign has it counted again. */
export function useSessionFilters(session: EditorSession): void {
  const activities = useDeferredValue(
    useStore(session.documents, (state) => state.graph.activities),
    NONE_YET,
  );
  const audiences = useAudiences();
  const used = useMemo(() => {
    const rules = [...audiences.values()].flatMap(({ rule }) => (rule ? filterIdsIn(rule) : []));
    return [...filterIdsInGraph({ activities }), ...rules];
  }, [activities, audiences]);
  const { data } = useQuery({ ...resolvedFiltersQuery(used), enabled: used.length > 0 });
  const known = useRef(new Map<string, string>());
  useEffect(() => {
    if (!data) return;
    const changed = data.filters.some((filter) => differs(known.current, filter));
    for (const filter of data.filters) known.current.set(filter.id, meaningOf(filter));
    session.filters.setState({ filters: new Map(data.filters.map((one) => [one.id, one])) });
    if (changed) session.counts.recount();
  }, [session, data]);
}

const NONE_YET: Activity[] = [];

function differs(known: ReadonlyMap<string, string>, filter: PredefinedFilter): boolean {
  const before = known.get(filter.id);
  return before !== undefined && before !== meaningOf(filter);
}

/** What of a filter decides whom it selects. */
function meaningOf({ rule, parameters }: PredefinedFilter): string {
  return JSON.stringify([rule, parameters]);
}
