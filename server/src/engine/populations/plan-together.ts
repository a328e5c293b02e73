import { confinesOf, dataSource, predicateKey, sourceKey } from '@fanfare/shared';
import type { TogetherPart } from './compute-population.ts';
import type { PlannedPart, PopulationPlan } from './population-plan.ts';

/** Parts that one query counts. */
const mostTogether = 100;

/** Parts of one table that are counted in one pass. */
export interface PlannedTogether {
  parts: readonly TogetherPart[];
  stored: false;
  /** Keys of the stored parts its query reads. */
  needs: readonly string[];
}

/**
 * What a plan counts together: for each table the parts that need nothing, so that their numbers come at once; parts that
 * lie within the same stored part, so that no other rows are looked at; and of the others those that have needs in common.
 * Parts for which `isKnown` holds are left out.
 */
export function plannedTogether(plan: PopulationPlan, isKnown: (key: string) => boolean): PlannedTogether[] {
  const wanted = [...plan.values()].filter(({ part, together }) => together && !isKnown(part.key));
  const tables = Map.groupBy(wanted, ({ part }) => sourceKey(dataSource(part.source)));
  const groups = [...tables.values()].flatMap((parts) => {
    const { confined, others } = withinStored(parts, plan);
    return [...confined, ...withNeedsInCommon(others)];
  });
  return groups.flatMap(inSlices).map((group) => ({
    parts: group.flatMap(({ part }) => (part.kind === 'total' ? [] : [part])),
    stored: false,
    needs: [...new Set(group.flatMap(({ needs }) => needs))],
  }));
}

/**
 * Groups of parts of which all rows are in, or lead to, one stored part that no other part needs: the largest group first.
 * What others need is read for them anyway.
 */
function withinStored(
  parts: readonly PlannedPart[],
  plan: PopulationPlan,
): { confined: PlannedPart[][]; others: PlannedPart[] } {
  const confined: PlannedPart[][] = [];
  const confines = new Map(parts.map((one) => [one, storedConfines(one, plan)]));
  let left = parts;
  for (const key of mostFrequent([...confines.values()].flat())) {
    const inside = left.filter((one) => confines.get(one)?.includes(key));
    const others = left.filter((one) => !inside.includes(one));
    const [first] = inside;
    const needs = (first?.needs ?? []).filter((need) => inside.every((one) => one.needs.includes(need)));
    if (!first || others.some((one) => needs.some((need) => one.needs.includes(need)))) continue;
    confined.push(inside);
    left = others;
  }
  return { confined, others: [...left] };
}

function mostFrequent(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([key]) => key);
}

function storedConfines({ part, needs }: PlannedPart, plan: PopulationPlan): string[] {
  if (needs.length === 0 || part.kind === 'total') return [];
  const confines = confinesOf([part], ({ key }) => plan.get(key)?.stored === true);
  return confines.flatMap((one) => (one.kind === 'member-of' || one.kind === 'exists' ? predicateKey(one) : []));
}

function withNeedsInCommon(parts: readonly PlannedPart[]): PlannedPart[][] {
  let groups: { parts: PlannedPart[]; needs: Set<string> }[] = [];
  for (const part of parts) {
    const same = groups.filter(({ needs }) =>
      part.needs.length === 0 ? needs.size === 0 : part.needs.some((need) => needs.has(need)),
    );
    const joined = {
      parts: [...same.flatMap((one) => one.parts), part],
      needs: new Set([...same.flatMap((one) => [...one.needs]), ...part.needs]),
    };
    groups = [...groups.filter((one) => !same.includes(one)), joined];
  }
  return groups.map((one) => one.parts);
}

function inSlices(group: readonly PlannedPart[]): (readonly PlannedPart[])[] {
  const count = Math.ceil(group.length / mostTogether);
  return Array.from({ length: count }, (_, index) => group.slice(index * mostTogether, (index + 1) * mostTogether));
}
