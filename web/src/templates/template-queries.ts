import { type CampaignGraph, type CampaignTemplate, countGraph, listTemplates } from '@fanfare/shared';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import { tablesKey } from '../api/data-queries.ts';
import { stream } from '../api/stream.ts';
import { readerZone } from '../i18n/reader.ts';
import { spokenTemplate } from '../i18n/speak.ts';

/** The campaigns that come with the product, in the reader's language. */
export function templatesQuery() {
  return queryOptions({
    queryKey: ['templates'],
    queryFn: async ({ signal }) => (await call(listTemplates, { signal })).templates.map(spokenTemplate),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * How many people each template is about now, by its id, counted in one pass; asked again when tables change.
 * A template that cannot be counted on the data that is there is left out.
 */
export function templateCountsQuery(templates: readonly CampaignTemplate[]) {
  return queryOptions({
    queryKey: [...tablesKey, 'templates', templates.map(({ id }) => id)],
    queryFn: async ({ signal }) => {
      const people: Record<string, number> = {};
      const body = { graph: beginningsOf(templates), canvas: `templates:${crypto.randomUUID()}` };
      for await (const event of stream(countGraph, { body, signal })) {
        if (event.event === 'counted') people[event.count.activity] = event.count.out[0]?.count ?? 0;
      }
      return people;
    },
    enabled: templates.length > 0,
  });
}

/** The first activities of all templates as one graph, each under the id of its template. */
function beginningsOf(templates: readonly CampaignTemplate[]): CampaignGraph {
  const variables = templates.flatMap(({ graph }) => graph.settings.variables ?? []);
  return {
    format: 1,
    activities: templates.flatMap(({ id, graph }) => {
      const [first] = graph.activities;
      return first ? [{ ...first, id }] : [];
    }),
    transitions: [],
    layout: {},
    settings: { timeZone: readerZone(), variables },
  };
}
