import type { ActivityId, CampaignGraph, Transition } from './graph.ts';
import type { MergeSide, ThreeWays } from './merge-parts.ts';
import { mergeLists, sideOf } from './merge-parts.ts';
import { sameValue } from './same-value.ts';
import { wouldCircle } from './traverse.ts';

/** Transitions of both sides that cannot stand together, by the id under which it is decided. */
export interface TransitionConflict {
  readonly key: string;
  /** `both`: one transition changed twice; `port`: two leave one port; `circle`: together they lead in a circle. */
  readonly reason: 'both' | 'port' | 'circle';
  readonly mine: readonly Transition[];
  readonly theirs: readonly Transition[];
  readonly chosen: MergeSide;
}

interface Merging {
  readonly base: CampaignGraph;
  readonly mine: CampaignGraph;
  readonly theirs: CampaignGraph;
  /** Activities of the merged graph. */
  readonly present: ReadonlySet<ActivityId>;
  /** Activities that one side removed and that stay as the other side has them. */
  readonly kept: ReadonlyMap<ActivityId, MergeSide>;
  choose(key: string, otherwise?: MergeSide): MergeSide;
}

/** Puts the transitions of three versions together; what cannot stand together is chosen. */
export function mergeTransitions(merging: Merging): { transitions: Transition[]; conflicts: TransitionConflict[] } {
  const conflicts: TransitionConflict[] = [];
  const lists = {
    base: merging.base.transitions,
    mine: merging.mine.transitions,
    theirs: merging.theirs.transitions,
  };
  const merged = mergeLists(
    lists,
    ({ id }) => id,
    (id, ways) => {
      const side = keptSide(merging, ways) ?? sideOf(ways);
      if (side) return ways[side];
      const key = `transition:${id}`;
      const chosen = merging.choose(key, ways.mine ? 'mine' : 'theirs');
      conflicts.push({ key, reason: 'both', mine: listOf(ways.mine), theirs: listOf(ways.theirs), chosen });
      return ways[chosen];
    },
  ).filter(({ from, to }) => merging.present.has(from.activity) && merging.present.has(to.activity));
  const onePerPort = withoutPortClashes(merging, merged, conflicts);
  return { transitions: withoutCircles(merging, onePerPort, conflicts), conflicts };
}

/** Transitions of an activity that stays although one side removed it come from the side that has it. */
function keptSide({ kept }: Merging, { base, mine, theirs }: ThreeWays<Transition>): MergeSide | undefined {
  const ends = [base, mine, theirs].flatMap((one) => (one ? [one.from.activity, one.to.activity] : []));
  return ends.map((id) => kept.get(id)).find((side) => side !== undefined);
}

function withoutPortClashes(
  merging: Merging,
  transitions: readonly Transition[],
  conflicts: TransitionConflict[],
): Transition[] {
  const origin = originOf(merging);
  const ports = Map.groupBy(transitions, ({ from }) => `${from.activity}/${from.port}`);
  const gone = new Set<Transition>();
  for (const [port, several] of ports) {
    const mine = several.filter((one) => origin(one) === 'mine');
    const theirs = several.filter((one) => origin(one) === 'theirs');
    if (mine.length === 0 || theirs.length === 0) continue;
    const key = `port:${port}`;
    const chosen = merging.choose(key);
    conflicts.push({ key, reason: 'port', mine, theirs, chosen });
    for (const one of chosen === 'mine' ? theirs : mine) gone.add(one);
  }
  return transitions.filter((one) => !gone.has(one));
}

function withoutCircles(
  merging: Merging,
  transitions: readonly Transition[],
  conflicts: TransitionConflict[],
): Transition[] {
  const origin = originOf(merging);
  const mine = transitions.filter((one) => origin(one) !== 'theirs');
  const refused = circling(
    mine,
    transitions.filter((one) => origin(one) === 'theirs'),
    merging.mine,
  );
  if (refused.length === 0) return [...transitions];
  const own = mine.filter((one) => origin(one) === 'mine');
  const wanted: Transition[] = [];
  for (const one of refused) {
    const key = `circle:${one.id}`;
    const chosen = merging.choose(key);
    conflicts.push({ key, reason: 'circle', mine: own, theirs: [one], chosen });
    if (chosen === 'theirs') wanted.push(one);
  }
  const settled = transitions.filter((one) => origin(one) !== 'mine' && !refused.includes(one));
  const dropped = new Set([
    ...refused.filter((one) => !wanted.includes(one)),
    ...circling([...settled, ...wanted], own, merging.mine),
  ]);
  return transitions.filter((one) => !dropped.has(one));
}

/** Those that would close a circle when they are added one after the other. */
function circling(present: readonly Transition[], added: readonly Transition[], like: CampaignGraph): Transition[] {
  let graph: CampaignGraph = { ...like, transitions: [...present] };
  const refused: Transition[] = [];
  for (const one of added) {
    if (wouldCircle(graph, one.from.activity, one.to.activity)) refused.push(one);
    else graph = { ...graph, transitions: [...graph.transitions, one] };
  }
  return refused;
}

/** Which side a transition is of, as it is; undefined when both have it. */
function originOf({ mine, theirs }: Merging): (transition: Transition) => MergeSide | undefined {
  const own = new Map(mine.transitions.map((one) => [one.id, one]));
  const others = new Map(theirs.transitions.map((one) => [one.id, one]));
  return (transition) => {
    if (!sameValue(others.get(transition.id), transition)) return 'mine';
    return sameValue(own.get(transition.id), transition) ? undefined : 'theirs';
  };
}

function listOf<Thing>(thing: Thing | undefined): Thing[] {
  return thing === undefined ? [] : [thing];
}
