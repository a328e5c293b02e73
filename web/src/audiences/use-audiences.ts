import { type AudienceLookup, noAudiences, type StoredAudience } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { audienceListQuery } from './audience-queries.ts';

const NONE: readonly StoredAudience[] = [];
const lookups = new WeakMap<readonly StoredAudience[], AudienceLookup>();

/** All audiences of the workspace by id; none while they are being fetched. */
export function useAudiences(): AudienceLookup {
  return lookupOf(useQuery(audienceListQuery()).data?.audiences ?? NONE);
}

/** The same lookup for the same answer, wherever it is asked for. */
function lookupOf(audiences: readonly StoredAudience[]): AudienceLookup {
  if (audiences.length === 0) return noAudiences;
  const known = lookups.get(audiences);
  if (known) return known;
  const made = new Map(audiences.map((one) => [one.id, definitionOf(one)]));
  lookups.set(audiences, made);
  return made;
}

function definitionOf({ id, label, description, dimension, rule, columns, stored, madeBy }: StoredAudience) {
  return { id, label, description, dimension, rule, columns, stored, madeBy };
}
