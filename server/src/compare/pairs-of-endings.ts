import {
  type ComparedOutlet,
  endingsOf,
  movedBetween,
  outletId,
  type OutletComparison,
  type Population,
} from '@fanfare/shared';
import type { BothGraphs } from './compile-both.ts';

/** Between more places than this at which people end up, it is not told who went from which to which. */
const mostEndings = 16;

/** Two activities at whose outlets people end up: before at one, now at the other. */
export interface EndingPair {
  from: ComparedOutlet;
  to: ComparedOutlet;
  people: Population;
}

/**
 * Who can have gone from one activity to another one between two versions: those who left where people ended up before, and
 * came to where they do now. Of many such places those with the most people; `cut` says that there were more.
 */
export function pairsOfEndings(
  graphs: BothGraphs,
  outlets: readonly ComparedOutlet[],
  numbers: readonly OutletComparison[],
): { pairs: EndingPair[]; cut: boolean } {
  const endings = { before: endingsOf(graphs.before), after: endingsOf(graphs.after) };
  const places = outlets.flatMap((outlet, index) => {
    const found = numbers[index];
    if (!found) return [];
    const id = outletId(outlet.activity, outlet.port);
    const gone = endings.before.has(id) ? (found.leave ?? 0) + (found.movedOut ?? 0) : 0;
    const come = endings.after.has(id) ? (found.enter ?? 0) + (found.movedIn ?? 0) : 0;
    return [{ outlet, gone, come }];
  });
  const most = (way: 'gone' | 'come') =>
    places.filter((one) => one[way] > 0).sort((one, other) => other[way] - one[way]);
  const [sources, targets] = [most('gone'), most('come')];
  const pairs = sources.slice(0, mostEndings).flatMap(({ outlet: from }) =>
    targets.slice(0, mostEndings).flatMap(({ outlet: to }) => {
      const people = from.activity === to.activity ? undefined : movedBetween(from, to);
      return people ? [{ from, to, people }] : [];
    }),
  );
  return { pairs, cut: pairs.length > 0 && Math.max(sources.length, targets.length) > mostEndings };
}
