import { type ConditionGroup, countRule, type FlowPlace, type Variable } from '@fanfare/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from '../api/call.ts';
import { KEPT_BRIEFLY } from '../api/query-client.ts';
import { usePlace } from '../inspector/place.ts';
import type { ResponseOf } from '../api/request.ts';
import { aloneByPath } from './alone-counts.ts';
import type { RulePath } from './rule-path.ts';
import { useSettled } from './use-settled.ts';

export interface RuleCountsRequest {
  /** Names the place the counts are shown at, so that a newer rule there makes an older request obsolete. */
  readonly canvas: string;
  readonly dimension: string | null;
  /** The table whose rows are chosen from, where they are no dimension. */
  readonly table?: string | undefined;
  readonly rule: ConditionGroup;
  readonly timeZone: string;
  readonly variables: readonly Variable[];
  /** Where the rule stands in a campaign: it chooses among what arrives there. */
  readonly place?: FlowPlace | undefined;
}

/** An answer with the rule it is about. */
export type CountedRule = ResponseOf<typeof countRule> & { readonly rule: ConditionGroup; readonly setting: string };

export interface RuleCounts {
  /** People each condition outside of linked rows finds alone, by path; null where it cannot be counted. */
  readonly alone: ReadonlyMap<RulePath, number | null>;
  /** The last answer; of the rule as it is now only when `current`. */
  readonly counted: CountedRule | undefined;
  readonly current: boolean;
  readonly error: Error | null;
  readonly recount: () => void;
}

/** Counts a rule once the changes to it rest, and each of its conditions. What did not change keeps its number. */
export function useRuleCounts(given: RuleCountsRequest): RuleCounts {
  const here = usePlace()?.place;
  const request = { ...given, place: given.place ?? here };
  const settled = useSettled(request);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...ruleCountsQuery(settled),
    enabled: settled.dimension !== null || settled.table !== undefined,
    placeholderData: (previous) => previous,
  });
  const setting = settingOf(request);
  const known = data?.setting === setting ? data : undefined;
  const { rule } = request;
  const alone = useMemo(() => aloneByPath(rule, known), [rule, known]);
  return {
    alone,
    counted: known,
    current: known !== undefined && !isPlaceholderData && JSON.stringify(known.rule) === JSON.stringify(rule),
    error,
    recount: () => void refetch(),
  };
}

/** The counts of one rule, fresh for a minute. */
export function ruleCountsQuery(request: RuleCountsRequest) {
  const { canvas, rule } = request;
  return queryOptions({
    queryKey: ['rule-counts', ruleBody(request)],
    queryFn: async ({ signal }): Promise<CountedRule> => {
      const body = { ...ruleBody(request), canvas: `rule-${canvas}` };
      return { ...(await call(countRule, { body, signal })), rule, setting: settingOf(request) };
    },
    staleTime: 60_000,
    gcTime: KEPT_BRIEFLY,
  });
}

/** What every request about a rule carries. */
export function ruleBody({ dimension, table, rule, timeZone, variables, place }: Omit<RuleCountsRequest, 'canvas'>) {
  const rows = { dimension: dimension ?? '', ...(table === undefined ? {} : { table }), ...(place ? { place } : {}) };
  return { ...rows, rule, timeZone, variables: [...variables] };
}

function settingOf({ dimension, table, timeZone, variables, place }: RuleCountsRequest): string {
  return JSON.stringify([dimension, table, timeZone, variables, place]);
}
