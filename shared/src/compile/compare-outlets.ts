import type { Population } from '../activities/population.ts';
import type { ActivityId } from '../graph/graph.ts';
import type { BlockedReason } from '../graph/survey.ts';
import { rebase } from '../relation/derived-sources.ts';
import type { Relation } from '../relation/relation.ts';
import { nothing } from '../relation/relations.ts';
import { difference, intersection, union } from '../relation/set-operations.ts';
import { hasSameRows, isSameSource } from '../relation/source-key.ts';
import type { TableSource } from '../relation/table-source.ts';
import type { CompiledGraph } from './compile-graph.ts';

/** Of outlets of one activity with more than this many, it is not told who went from which to which. */
export const mostMovingPorts = 16;

/**
 * Parts into which the people of an outlet fall between two versions. `enter` and `leave` are those who come to the activity's
 * outlets or go from all of them, `moved-in` and `moved-out` those who change from one outlet of it to another.
 */
export const outletParts = ['before', 'after', 'stay', 'enter', 'leave', 'moved-in', 'moved-out'] as const;
export type OutletPart = (typeof outletParts)[number];

/** What can be said of an outlet in two versions. */
export type OutletState = 'same' | 'compared' | 'added' | 'removed' | 'other-rows' | 'not-computable';

/** An outlet in two versions. */
export interface ComparedOutlet {
  activity: ActivityId;
  port: string;
  state: OutletState;
  before: Population | undefined;
  after: Population | undefined;
  /** Why it cannot be computed, of each version that cannot. */
  blocked: { before?: BlockedReason; after?: BlockedReason };
  /** Other outlets of the activity that people can have moved to or come from; sources may differ. */
  others: readonly ComparedOutlet[];
}

/** All outlets of two versions compiled on the same data: those of the newer one along the flow, then what is gone. */
export function compareOutlets(before: CompiledGraph, after: CompiledGraph): ComparedOutlet[] {
  const ids = new Set([...after.activities.keys(), ...before.activities.keys()]);
  return [...ids].flatMap((id) => {
    const outlets = outletsOfActivity(id, before, after);
    const moving = outlets.filter(({ state }) => state === 'compared');
    for (const one of moving) one.others = moving.filter((other) => other !== one && areOfOneTable(one, other));
    return outlets;
  });
}

/**
 * Those who are in a part of an outlet, as rows of the newer version; of what left, as rows of the older one. Undefined where
 * that cannot be said.
 */
export function outletPart(outlet: ComparedOutlet, part: OutletPart): Population | undefined {
  const isOfBefore = part === 'before' || part === 'leave' || part === 'moved-out';
  const side = isOfBefore ? outlet.before : outlet.after;
  if (!side) return undefined;
  const relation = partRelation(outlet, part, side.relation.source);
  if (!relation && (outlet.state === 'other-rows' || outlet.state === 'not-computable')) return undefined;
  return { ...side, relation: relation ?? nothing(side.relation.source) };
}

/**
 * Those who left an outlet and came to another one, of the same activity or not, as rows of the newer version. Undefined where
 * that cannot be said, such as where they are rows of different tables.
 */
export function movedBetween(from: ComparedOutlet, to: ComparedOutlet): Population | undefined {
  const [gone, come] = [outletSets(from, to.after?.relation.source), outletSets(to)];
  if (!gone?.out || !come?.in || !to.after || from.before?.dimension !== to.after.dimension) return undefined;
  return { ...to.after, relation: intersection([gone.out, come.in]) };
}

function outletsOfActivity(id: ActivityId, before: CompiledGraph, after: CompiledGraph): ComparedOutlet[] {
  const [was, is] = [before.activities.get(id), after.activities.get(id)];
  const blocked: ComparedOutlet['blocked'] = {
    ...(was?.status === 'blocked' && { before: was.reason }),
    ...(is?.status === 'blocked' && { after: is.reason }),
  };
  const [earlier, later] = [was, is].map((one) => (one?.status === 'compiled' ? one.compiled.outputs : {}));
  const ports = new Set([...Object.keys(later ?? {}), ...Object.keys(earlier ?? {})]);
  return [...ports].map((port) => {
    const sides = { before: earlier?.[port], after: later?.[port] };
    return { activity: id, port, ...sides, blocked, state: stateOf(sides, blocked), others: [] };
  });
}

function stateOf(
  { before, after }: Pick<ComparedOutlet, 'before' | 'after'>,
  blocked: ComparedOutlet['blocked'],
): OutletState {
  if (blocked.before !== undefined || blocked.after !== undefined) return 'not-computable';
  if (!before) return 'added';
  if (!after) return 'removed';
  if (before.relation.key === after.relation.key) return 'same';
  const isOneTable = before.dimension === after.dimension && hasSameRows(before.relation.source, after.relation.source);
  return isOneTable ? 'compared' : 'other-rows';
}

function areOfOneTable(one: ComparedOutlet, other: ComparedOutlet): boolean {
  const [left, right] = [one.after?.relation.source, other.after?.relation.source];
  return left !== undefined && right !== undefined && hasSameRows(left, right);
}

function partRelation(outlet: ComparedOutlet, part: OutletPart, source: TableSource): Relation | undefined {
  const sets = outletSets(outlet, source);
  if (!sets) return undefined;
  const { before, after, stay } = sets;
  switch (part) {
    case 'before':
      return before;
    case 'after':
      return after;
    case 'stay':
      return stay;
    case 'enter':
      return sets.in && (sets.comeFrom ? difference(sets.in, [sets.comeFrom]) : sets.in);
    case 'leave':
      return sets.out && (sets.goneTo ? difference(sets.out, [sets.goneTo]) : sets.out);
    case 'moved-in':
      return sets.in && sets.comeFrom && intersection([sets.in, sets.comeFrom]);
    case 'moved-out':
      return sets.out && sets.goneTo && intersection([sets.out, sets.goneTo]);
  }
}

/** Sets of an outlet as rows of one source: who came, who went, and who came to or went from the others of the activity. */
interface OutletSets {
  before?: Relation;
  after?: Relation;
  stay?: Relation;
  in?: Relation;
  out?: Relation;
  comeFrom?: Relation;
  goneTo?: Relation;
}

function outletSets(outlet: ComparedOutlet, source = outlet.after?.relation.source): OutletSets | undefined {
  const { state, others } = outlet;
  const at = source ?? outlet.before?.relation.source;
  if (!at) return undefined;
  const before = outlet.before && carried(outlet.before, at);
  const after = outlet.after && carried(outlet.after, at);
  const sides = { ...(before && { before }), ...(after && { after }) };
  if (state === 'same' && after) return { ...sides, stay: after };
  if (state === 'added' && after) return { ...sides, in: after };
  if (state === 'removed' && before) return { ...sides, out: before };
  if (state === 'not-computable') return { ...sides, ...goneOrCome(outlet, sides) };
  if (state !== 'compared' || !before || !after) return sides;
  const own = {
    ...sides,
    stay: intersection([before, after]),
    in: difference(after, [before]),
    out: difference(before, [after]),
  };
  if (others.length === 0) return own;
  const apart = others.flatMap((other) => {
    const [was, is] = [other.before && carried(other.before, at), other.after && carried(other.after, at)];
    return was && is ? [{ in: difference(is, [was]), out: difference(was, [is]) }] : [];
  });
  return { ...own, comeFrom: union(apart.map((one) => one.out)), goneTo: union(apart.map((one) => one.in)) };
}

/** Nobody passes what is disabled: whoever is there in the other version is lost or won. Of problems nothing is known. */
function goneOrCome({ blocked }: ComparedOutlet, { before, after }: OutletSets): Pick<OutletSets, 'in' | 'out'> {
  if (before && blocked.after === 'disabled') return { out: before };
  return after && blocked.before === 'disabled' ? { in: after } : {};
}

/** The people as rows of a source; undefined where it is of another table. */
function carried({ relation }: Population, source: TableSource): Relation | undefined {
  if (isSameSource(relation.source, source)) return relation;
  return hasSameRows(relation.source, source) ? rebase(relation, source) : undefined;
}
