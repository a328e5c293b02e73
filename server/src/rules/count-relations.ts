import type { Relation } from '@fanfare/shared';
import type { CountParts } from '../counts/count-request.ts';
import { countedPart, relationRows } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';

/**
 * Rows of each relation, by its key; those that are undefined are left out. `begun` gets what gives the work up.
 * @throws AbortError when it was given up
 */
export async function countRelations(
  parts: CountParts,
  actor: string,
  relations: readonly (Relation | undefined)[],
  begun: (close: () => void) => void,
): Promise<ReadonlyMap<string, number>> {
  const wanted = [...new Map(relations.flatMap((one) => (one ? [[one.key, one] as const] : []))).values()];
  const session = parts.populations.open(planPopulations(wanted.flatMap((one) => countedPart(one) ?? [])), actor);
  begun(() => session.close());
  try {
    const counts = wanted.map(async (one) => {
      const part = countedPart(one);
      return [one.key, relationRows(one, part && (await session.counted(part.key)).count)] as const;
    });
    return new Map(await Promise.all(counts));
  } finally {
    session.close();
  }
}
