import { type CampaignGraph, explainPerson, explainPlace, findPeople } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { KEPT_BRIEFLY } from '../api/query-client.ts';
import type { WhoAsked } from './why-text.ts';

/** What does not matter to who is where. */
function meaning(graph: CampaignGraph) {
  const { activities, transitions, settings } = graph;
  return { activities, transitions, settings };
}

/** What every activity did with a person. @param rows how many rows of another dimension are followed. */
export function explainQuery(graph: CampaignGraph, { dimension, key }: WhoAsked, rows: number) {
  return queryOptions({
    queryKey: ['explain', meaning(graph), dimension, key, rows],
    queryFn: ({ signal }) => call(explainPerson, { body: { graph, dimension, key: [...key], rows }, signal }),
    gcTime: KEPT_BRIEFLY,
  });
}

/** People a text may mean. */
export function findPeopleQuery(graph: CampaignGraph, dimension: string | undefined, search: string) {
  return queryOptions({
    queryKey: ['explain-people', meaning(graph), dimension, search],
    queryFn: ({ signal }) =>
      call(findPeople, { body: { graph, search, ...(dimension === undefined ? {} : { dimension }) }, signal }),
    gcTime: KEPT_BRIEFLY,
  });
}

/** Where a person stands in an order that an activity makes. */
export function placeQuery(graph: CampaignGraph, activity: string, rank: string, { dimension, key }: WhoAsked) {
  return queryOptions({
    queryKey: ['explain-place', meaning(graph), activity, rank, dimension, key],
    queryFn: ({ signal }) => call(explainPlace, { body: { graph, activity, rank, dimension, key: [...key] }, signal }),
    gcTime: KEPT_BRIEFLY,
  });
}
