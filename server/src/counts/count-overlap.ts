import { type countOverlap as endpoint, type EndpointPart, hasSameRows, intersection, rebase } from '@fanfare/shared';
import { badRequest } from '../http/errors.ts';
import { findPopulation } from '../people/find-population.ts';
import { countRelations } from '../rules/count-relations.ts';
import { type Caller, compileRequest, type CountParts } from './count-request.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;
type Answer = EndpointPart<typeof endpoint, 'response'>;

/**
 * Sizes of populations and of what each pair of them shares, as parts of one plan: what is decided row by row is counted
 * in one pass, and what counting stored is read from there.
 * @throws HttpError 400 when the dimensions differ, 404 for an unknown outlet, 422 where one cannot be computed
 */
export async function countOverlap(parts: CountParts, { graph, outlets }: Request, caller: Caller): Promise<Answer> {
  const { actor, signal } = caller;
  const { compiled, lease, now } = await compileRequest(parts, graph, actor.workspace, signal);
  try {
    const populations = outlets.map((outlet) => findPopulation(compiled, outlet));
    const [first] = populations;
    const others = populations.filter(
      ({ dimension, relation }) =>
        dimension !== first?.dimension || !hasSameRows(relation.source, first.relation.source),
    );
    if (first === undefined || others.length > 0) {
      throw badRequest('overlap.dimension', 'Only populations of the same targeting dimension can be compared.');
    }
    const sets = populations.map(({ relation }) => rebase(relation, first.relation.source));
    const pairs = sets.flatMap((left, index) =>
      sets.slice(index + 1).map((right, after) => ({
        left: index,
        right: index + 1 + after,
        relation: left.key === right.key ? left : intersection([left, right]),
      })),
    );
    const counts = await countRelations(
      parts,
      actor.name,
      [...sets, ...pairs.map(({ relation }) => relation)],
      (close) => (signal.aborted ? close() : signal.addEventListener('abort', close, { once: true })),
    );
    const count = (key: string): number => counts.get(key) ?? 0;
    return {
      dimension: first.dimension,
      sizes: sets.map(({ key }) => count(key)),
      pairs: pairs.map(({ left, right, relation }) => ({ left, right, count: count(relation.key) })),
      asOf: now,
    };
  } finally {
    lease.release();
  }
}
