import {
  compareOutlets,
  type EndpointPart,
  type listCompared as endpoint,
  movedBetween,
  outletPart,
  type Population,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { notFound } from '../http/errors.ts';
import { pageOfPeople, type PeoplePage } from '../people/list-people.ts';
import { type OpenPeople, openPopulation } from '../people/open-people.ts';
import { refuseBlocked } from '../people/refuse-blocked.ts';
import { type CompiledBoth, compileBoth } from './compile-both.ts';

/** Which number of a comparison, and which columns of its people. */
export type ComparedRequest = Omit<EndpointPart<typeof endpoint, 'body'>, 'search' | 'cursor' | 'limit'>;

/** A page of the people behind a number of a comparison. @throws HttpError 404, 400, 422 */
export async function listCompared(
  parts: CountParts,
  request: EndpointPart<typeof endpoint, 'body'>,
  caller: Caller,
): Promise<PeoplePage> {
  const people = await openCompared(parts, request, caller);
  try {
    return await pageOfPeople(parts, people, { ...request, after: request.cursor }, caller);
  } finally {
    people.close();
  }
}

/** Opens the people behind a number of a comparison. @throws HttpError 404, 400, 422 */
export async function openCompared(parts: CountParts, request: ComparedRequest, caller: Caller): Promise<OpenPeople> {
  const both = await compileBoth(parts, request, caller.actor.workspace, caller.signal);
  const side = request.other === undefined && isOfBefore(request.part) ? 'before' : 'after';
  const { environments, activities } = both[side];
  const found = activities.get(request.activity);
  const environment =
    (found?.status === 'compiled' ? found.compiled.environment : undefined) ?? environments.get(request.activity);
  return openPopulation(
    parts,
    { catalog: both.catalogs[side], lease: both.lease, environment, now: both.now },
    () => findPart(both, request),
    request.columns,
    caller,
  );
}

function isOfBefore(part: ComparedRequest['part']): boolean {
  return part === 'before' || part === 'leave' || part === 'moved-out';
}

function findPart({ before, after }: CompiledBoth, request: ComparedRequest): Population {
  const { activity, port, part, other, otherActivity } = request;
  const outlets = compareOutlets(before, after);
  const find = (id: string, name: string) => outlets.find((one) => one.activity === id && one.port === name);
  const outlet = find(activity, port);
  if (outlet === undefined) throw notFound(`The outbound transition ${port} of ${activity}`);
  const partner = other === undefined ? undefined : find(otherActivity ?? activity, other);
  if (other !== undefined && partner === undefined)
    throw notFound(`The outbound transition ${other} of ${otherActivity ?? activity}`);
  const [from, to] = part === 'moved-in' ? [partner, outlet] : [outlet, partner];
  const population = from && to ? movedBetween(from, to) : outletPart(outlet, part);
  const blocked = [after, before]
    .map(({ activities }) => activities.get(activity))
    .find((one) => one?.status === 'blocked');
  if (population === undefined && blocked?.status === 'blocked') {
    throw refuseBlocked(blocked, [...after.problems, ...before.problems]);
  }
  if (population === undefined) throw notFound(`The part ${part} of ${activity}/${port}`);
  return population;
}
