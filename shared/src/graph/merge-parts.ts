import { sameValue } from './same-value.ts';

/** Whose version: of who saves now, or of who saved in the meantime. */
export type MergeSide = 'mine' | 'theirs';

/** One thing in the three versions; undefined where it does not exist. */
export interface ThreeWays<Thing> {
  readonly base: Thing | undefined;
  readonly mine: Thing | undefined;
  readonly theirs: Thing | undefined;
}

/** Which side a thing is taken from; undefined when both changed it, each in another way. */
export function sideOf<Thing>({ base, mine, theirs }: ThreeWays<Thing>): MergeSide | undefined {
  if (sameValue(mine, theirs) || sameValue(base, theirs)) return 'mine';
  return sameValue(base, mine) ? 'theirs' : undefined;
}

/**
 * Puts lists of things with ids together. They stand in the order of whoever changed it, what only the other side has
 * comes last.
 */
export function mergeLists<Thing>(
  lists: { readonly base: readonly Thing[]; readonly mine: readonly Thing[]; readonly theirs: readonly Thing[] },
  idOf: (thing: Thing) => string,
  decide: (id: string, ways: ThreeWays<Thing>) => Thing | undefined,
): Thing[] {
  const byId = (list: readonly Thing[]) => new Map(list.map((thing) => [idOf(thing), thing]));
  const [base, mine, theirs] = [byId(lists.base), byId(lists.mine), byId(lists.theirs)];
  const frame = sameOrder(base, mine) ? [theirs, mine] : [mine, theirs];
  const ids = new Set(frame.flatMap((one) => [...one.keys()]));
  return [...ids].flatMap((id) => {
    const thing = decide(id, { base: base.get(id), mine: mine.get(id), theirs: theirs.get(id) });
    return thing === undefined ? [] : [thing];
  });
}

/** Whether what is in both stands in the same order. */
function sameOrder(base: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  const left = [...base.keys()].filter((id) => other.has(id));
  const right = [...other.keys()].filter((id) => base.has(id));
  return left.every((id, index) => right[index] === id);
}

/** A value that both may have changed; mine where both did. */
export function mergeValue<Value>(base: Value, mine: Value, theirs: Value): Value {
  return sideOf({ base, mine, theirs }) === 'theirs' ? theirs : mine;
}
