import { type ConditionGroup, countRule } from '@fanfare/shared';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../api/call.ts';
import type { RulePath } from './rule-edit.ts';

export interface RuleCountsRequest {
  /** Names the place the counts are shown at, so that a newer rule there makes an older request obsolete. */
  readonly canvas: string;
  readonly dimension: string | null;
  readonly rule: ConditionGroup;
  readonly timeZone: string;
}

/** How long typing must rest before a rule is counted. */
const REST = 300;

/** People each top-level condition finds alone, by path; null where it cannot be counted yet. */
export function useRuleCounts(request: RuleCountsRequest): ReadonlyMap<RulePath, number | null> {
  const settled = useSettled(request);
  const { data } = useQuery({
    ...ruleCountsQuery(settled),
    enabled: settled.dimension !== null && settled.rule.items.length + settled.rule.except.length > 0,
    placeholderData: (previous) => previous,
  });
  return useMemo(() => new Map(data?.alone.map((one) => [one.path, one.count])), [data]);
}

function ruleCountsQuery({ canvas, dimension, rule, timeZone }: RuleCountsRequest) {
  return queryOptions({
    queryKey: ['rule-counts', dimension, rule, timeZone],
    queryFn: ({ signal }) =>
      call(countRule, { body: { dimension: dimension ?? '', rule, timeZone, canvas: `rule-${canvas}` }, signal }),
    staleTime: 60_000,
  });
}

function useSettled(request: RuleCountsRequest): RuleCountsRequest {
  const key = JSON.stringify(request);
  const [settled, setSettled] = useState(request);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key)), REST);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}
