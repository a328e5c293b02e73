import { type CompiledGraph, hasErrors, type Population, type Problem } from '@fanfare/shared';
import { badRequest, type HttpError, notFound, refusedWithProblems } from '../http/errors.ts';

/** Which rows are meant: what leaves by a port, or what is dropped by an activity for a cause. */
export interface PopulationName {
  activity: string;
  port: string;
  cause?: string | undefined;
}

/**
 * Finds a population of a compiled graph.
 * @throws HttpError when there is no such activity, port or cause, or the activity cannot be computed.
 */
export function findPopulation(compiled: CompiledGraph, { activity, port, cause }: PopulationName): Population {
  const found = compiled.activities.get(activity);
  if (found === undefined) throw notFound(`The activity ${activity}`);
  if (found.status === 'blocked') throw notComputable(compiled.problems);
  if (cause === undefined) {
    const population = Object.hasOwn(found.compiled.outputs, port) ? found.compiled.outputs[port] : undefined;
    if (population === undefined) throw notFound(`The outbound transition ${port} of ${activity}`);
    return population;
  }
  const drop = found.compiled.drops.find((one) => one.cause === cause);
  if (drop === undefined) throw notFound(`The cause ${cause} at ${activity}`);
  const populations = [...found.inbound.map((one) => one.population), ...Object.values(found.compiled.outputs)];
  const [like] = populations.filter((one) => one.relation.source === drop.relation.source);
  if (like === undefined) throw badRequest('people.cause', `The rows dropped for ${cause} cannot be listed.`);
  return { dimension: like.dimension, relation: drop.relation, columns: like.columns };
}

function notComputable(problems: readonly Problem[]): HttpError {
  if (hasErrors(problems)) return refusedWithProblems(problems);
  return badRequest('people.not-computable', 'This activity, or one before it, is disabled.');
}
