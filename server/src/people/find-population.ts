import { column, type CompiledGraph, type Population, type Relation } from '@fanfare/shared';
import { notFound } from '../http/errors.ts';
import { refuseBlocked } from './refuse-blocked.ts';

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
  if (found.status === 'blocked') throw refuseBlocked(found, compiled.problems);
  if (cause === undefined) {
    const population = Object.hasOwn(found.compiled.outputs, port) ? found.compiled.outputs[port] : undefined;
    if (population === undefined) throw notFound(`The outbound transition ${port} of ${activity}`);
    return population;
  }
  const drop = found.compiled.drops.find((one) => one.cause === cause);
  if (drop === undefined) throw notFound(`The cause ${cause} at ${activity}`);
  const populations = [...found.inbound.map((one) => one.population), ...Object.values(found.compiled.outputs)];
  const [like] = populations.filter((one) => one.relation.source === drop.relation.source);
  if (like === undefined) return ofAnotherTable(drop.relation);
  return { dimension: like.dimension, relation: drop.relation, columns: like.columns };
}

/** Rows that are no rows of a dimension, such as stored members that the data no longer has: with all their columns. */
function ofAnotherTable(relation: Relation): Population {
  const { source } = relation;
  const names = Object.keys(source.columns).filter(
    (name) => !source.key.includes(name) && !name.startsWith('_fanfare_'),
  );
  const columns = names.map((name) => ({ name, label: name, addedBy: '', value: column(source, name) }));
  return { dimension: '', relation, columns: columns.map((one) => ({ ...one, type: one.value.type })) };
}
