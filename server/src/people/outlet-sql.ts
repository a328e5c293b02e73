import { type EndpointPart, inEnglish, type outletSql as endpoint, outletLabel, printReadable } from '@fanfare/shared';
import { compileRequest, type CountParts } from '../counts/count-request.ts';
import { findPopulation } from './find-population.ts';

/** The SQL of an outlet for people to read: one named query per activity before it. */
export async function outletSql(
  parts: CountParts,
  { graph, activity, port }: EndpointPart<typeof endpoint, 'body'>,
  workspace: string,
): Promise<EndpointPart<typeof endpoint, 'response'>> {
  const { compiled, lease } = await compileRequest(parts, graph, workspace);
  try {
    const problems = [...compiled.problems];
    const found = compiled.activities.get(activity);
    if (found?.status === 'blocked')
      return { sql: '', problems: [...(found.waiting ? [found.waiting] : []), ...problems] };
    const { relation } = findPopulation(compiled, { activity, port });
    const names = new Map<string, string>();
    for (const [id, one] of compiled.activities) {
      if (one.status === 'blocked') continue;
      for (const [outlet, population] of Object.entries(one.compiled.outputs)) {
        if (!names.has(population.relation.key))
          names.set(population.relation.key, inEnglish(outletLabel(graph, id, outlet)));
      }
    }
    names.delete(relation.key);
    return { sql: printReadable(relation, names), problems };
  } finally {
    lease.release();
  }
}
