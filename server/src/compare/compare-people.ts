import {
  type ComparedOutlet,
  type comparePeople as endpoint,
  compareOutlets,
  type CountTerm,
  countTerm,
  type EndpointPart,
  invariant,
  mostMovingPorts,
  movedBetween,
  type OutletComparison,
  type OutletPart,
  outletPart,
  type PeopleMove,
  type Population,
} from '@fanfare/shared';
import { countTerms } from '../counts/count-activity.ts';
import { type Caller, type CountParts, versionsRead } from '../counts/count-request.ts';
import { termParts } from '../engine/populations/part-count.ts';
import { planPopulations } from '../engine/populations/population-plan.ts';
import { type BothGraphs, compileBoth } from './compile-both.ts';
import { type EndingPair, pairsOfEndings } from './pairs-of-endings.ts';

type Comparison = EndpointPart<typeof endpoint, 'response'>;

/** A number of the comparison that has to be counted. */
interface Wanted {
  outlet: ComparedOutlet;
  part: OutletPart | { to: string };
  term: CountTerm;
}

const partsOf: Record<ComparedOutlet['state'], readonly OutletPart[]> = {
  same: ['after'],
  compared: ['before', 'after', 'stay', 'enter', 'leave', 'moved-in', 'moved-out'],
  added: ['after'],
  removed: ['before'],
  'other-rows': ['before', 'after'],
  'not-computable': ['before', 'after', 'enter', 'leave'],
};

/**
 * Two versions compared in people, outlet by outlet, on the same data: every part is counted by the engine on stored keys,
 * and the sums are checked.
 */
export async function comparePeople(parts: CountParts, graphs: BothGraphs, caller: Caller): Promise<Comparison> {
  const both = await compileBoth(parts, graphs, caller.actor.workspace, caller.signal);
  try {
    const outlets = compareOutlets(both.before, both.after);
    const wanted = outlets.flatMap(wantedOf);
    const terms = new Map(wanted.map(({ term }) => [term.id, term]));
    const counts = await countAll(parts, terms, caller);
    const byOutlet = Map.groupBy(wanted, ({ outlet }) => outlet);
    const compared = outlets.map((outlet) =>
      numbersOf(outlet, (part) => {
        const found = byOutlet.get(outlet)?.find((one) => one.part === part);
        return found === undefined ? null : numberIn(counts, found.term);
      }),
    );
    for (const one of compared) checkSums(one);
    const within = wanted.flatMap(({ outlet, part, term }) => {
      const count = numberIn(counts, term);
      if (typeof part === 'string' || count === 0) return [];
      return [{ activity: outlet.activity, from: outlet.port, to: part.to, count }];
    });
    const pairs = pairsOfEndings(graphs, outlets, compared);
    const between = await countPairs(parts, pairs.pairs, caller);
    return {
      now: both.now,
      versions: versionsRead([...terms.values()].flatMap(termParts)),
      outlets: compared,
      moves: [...within, ...between],
      movesCut: pairs.cut,
      problems: { before: [...both.before.problems], after: [...both.after.problems] },
    };
  } finally {
    both.lease.release();
  }
}

function wantedOf(outlet: ComparedOutlet): Wanted[] {
  const parts = partsOf[outlet.state].flatMap((part): Wanted[] => {
    const population = outletPart(outlet, part);
    return population ? [{ outlet, part, term: rowsOf(population) }] : [];
  });
  const others = outlet.others.length < mostMovingPorts ? outlet.others : [];
  const moves = others.flatMap((other): Wanted[] => {
    const population = movedBetween(outlet, other);
    return population ? [{ outlet, part: { to: other.port }, term: rowsOf(population) }] : [];
  });
  return [...parts, ...moves];
}

function rowsOf({ relation }: Population): CountTerm {
  return countTerm({ kind: 'rows', label: '', of: relation });
}

async function countPairs(parts: CountParts, pairs: readonly EndingPair[], caller: Caller): Promise<PeopleMove[]> {
  if (pairs.length === 0) return [];
  const counted = pairs.map((pair) => ({ ...pair, term: rowsOf(pair.people) }));
  const counts = await countAll(parts, new Map(counted.map(({ term }) => [term.id, term])), caller);
  return counted
    .map(({ from, to, term }) => {
      const count = numberIn(counts, term);
      return { activity: from.activity, from: from.port, toActivity: to.activity, to: to.port, count };
    })
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}

async function countAll(
  parts: CountParts,
  terms: ReadonlyMap<string, CountTerm>,
  { actor, signal }: Caller,
): Promise<ReadonlyMap<string, number>> {
  const session = parts.populations.open(planPopulations([...terms.values()].flatMap(termParts)), actor.name);
  const close = (): void => session.close();
  signal.addEventListener('abort', close, { once: true });
  try {
    if (signal.aborted) close();
    return (await countTerms(session, { activities: [], terms }, [...terms.keys()])).counts;
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

function numberIn(counts: ReadonlyMap<string, number>, { id }: CountTerm): number {
  const found = counts.get(id);
  invariant(found !== undefined, `${id} is not counted`);
  return found;
}

/** The numbers of an outlet; those that follow from there being one version only are not counted. */
function numbersOf(outlet: ComparedOutlet, count: (part: OutletPart) => number | null): OutletComparison {
  const { activity, port, state, blocked } = outlet;
  const head = { activity, port, state };
  const none = { before: null, after: null, stay: null, enter: null, leave: null, movedIn: null, movedOut: null };
  const still = { enter: 0, leave: 0, movedIn: 0, movedOut: 0 };
  switch (state) {
    case 'same': {
      const after = count('after');
      return { ...head, before: after, after, stay: after, ...still };
    }
    case 'added': {
      const after = count('after');
      return { ...head, ...none, ...still, after, stay: 0, enter: after };
    }
    case 'removed': {
      const before = count('before');
      return { ...head, ...none, ...still, before, stay: 0, leave: before };
    }
    case 'compared':
      return {
        ...head,
        before: count('before'),
        after: count('after'),
        stay: count('stay'),
        enter: count('enter'),
        leave: count('leave'),
        movedIn: count('moved-in') ?? 0,
        movedOut: count('moved-out') ?? 0,
      };
    case 'other-rows':
      return { ...head, ...none, before: count('before'), after: count('after') };
    case 'not-computable': {
      const reason = blocked.after ?? blocked.before;
      const known = {
        before: count('before'),
        after: count('after'),
        enter: count('enter'),
        leave: count('leave'),
      };
      return { ...head, ...none, ...known, ...(reason === undefined ? {} : { reason }) };
    }
  }
}

/** Nobody disappears between two versions. */
function checkSums({ activity, port, state, ...numbers }: OutletComparison): void {
  if (state !== 'compared') return;
  const { before, after, stay, enter, leave, movedIn, movedOut } = numbers;
  const [was, is] = [(stay ?? 0) + (leave ?? 0) + (movedOut ?? 0), (stay ?? 0) + (enter ?? 0) + (movedIn ?? 0)];
  invariant(
    before === was && after === is,
    `the people of ${activity}/${port} do not add up: ${JSON.stringify(numbers)}`,
  );
}
