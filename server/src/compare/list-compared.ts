import {
  compareOutlets,
  type EndpointPart,
  hasErrors,
  type listCompared as endpoint,
  movedBetween,
  outletPart,
  type Population,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { badRequest, notFound, refusedWithProblems } from '../http/errors.ts';
import { pageOfPeople, type PeoplePage } from '../people/list-people.ts';
import { openPopulation } from '../people/open-people.ts';
import { type CompiledBoth, compileBoth } from './compile-both.ts';

type ComparedRequest = EndpointPart<typeof endpoint, 'body'>;

/** A page of the people behind a number of a comparison. @throws HttpError 404, 400, 422 */
export async function listCompared(parts: CountParts, request: ComparedRequest, caller: Caller): Promise<PeoplePage> {
  const both = await compileBoth(parts, request, caller.actor.workspace, caller.signal);
  const side = request.other === undefined && isOfBefore(request.part) ? 'before' : 'after';
  const { environments, activities } = both[side];
  const found = activities.get(request.activity);
  const environment =
    (found?.status === 'compiled' ? found.compiled.environment : undefined) ?? environments.get(request.activity);
  const people = await openPopulation(
    parts,
    { catalog: both.catalogs[side], lease: both.lease, environment, now: both.now },
    () => findPart(both, request),
    request.columns,
    caller,
  );
  try {
    return await pageOfPeople(parts, people, { ...request, after: request.cursor }, caller);
  } finally {
    people.close();
  }
}

function isOfBefore(part: ComparedRequest['part']): boolean {
  return part === 'before' || part === 'leave' || part === 'moved-out';
}

function findPart({ before, after }: CompiledBoth, request: ComparedRequest): Population {
  const { activity, port, part, other } = request;
  const outlets = compareOutlets(before, after).filter((one) => one.activity === activity);
  const outlet = outlets.find((one) => one.port === port);
  if (outlet === undefined) throw notFound(`The outbound transition ${port} of ${activity}`);
  if (outlet.state === 'not-computable') {
    const problems = [...after.problems, ...before.problems];
    if (hasErrors(problems)) throw refusedWithProblems(problems);
    throw badRequest('people.not-computable', 'This activity, or one before it, is disabled.');
  }
  const partner = other === undefined ? undefined : outlet.others.find((one) => one.port === other);
  if (other !== undefined && partner === undefined) throw notFound(`The outbound transition ${other} of ${activity}`);
  const [from, to] = part === 'moved-in' ? [partner, outlet] : [outlet, partner];
  const population = from && to ? movedBetween(from, to) : outletPart(outlet, part);
  if (population === undefined) throw notFound(`The part ${part} of ${activity}/${port}`);
  return population;
}
