import { not } from './logic.ts';
import type { Predicate } from './predicate.ts';
import { memberOf } from './predicates.ts';
import { predicateKey } from './predicate-key.ts';
import type { Classify, Coded, Relation } from './relation.ts';
import { codesOf } from './relations.ts';
import { isRowLocal } from './row-local.ts';
import { testOf } from './shared-tests.ts';
import { hasSameRows } from './source-key.ts';
import type { TableSource } from './table-source.ts';

type LocalPart = Relation | Coded;
/** Conditions by key; undefined for no rows, of which everything is true. */
type Confines = ReadonlyMap<string, Predicate> | undefined;

const none: Confines = new Map();

/**
 * Conditions on a row of the table in the data that hold for every row of each of the parts, found from how they are made:
 * no other row need be looked at.
 * @param isGiven parts that are read from a table of their own.
 */
export function confinesOf(parts: readonly LocalPart[], isGiven: (part: LocalPart) => boolean): Predicate[] {
  const known = new Map<string, Confines>();

  const ofPart = (part: LocalPart): Confines => {
    if (!known.has(part.key)) known.set(part.key, findOfPart(part));
    return known.get(part.key);
  };

  function findOfPart(part: LocalPart): Confines {
    if (part.kind === 'tally') return common(part.inputs.map(ofPart));
    if (part.kind === 'classify') return ofPart(part.input);
    if (part.kind === 'nothing') return undefined;
    if (part.kind === 'scan' || part.kind === 'rank') return none;
    if (isGiven(part) || !isRowLocal(part) || (part.kind === 'pick' && isGiven(part.from))) {
      return only(memberOf(part));
    }
    if (part.kind === 'filter') return joined([ofPart(part.input), ofPredicate(testOf(part), part.source)]);
    const { from, codes } = part;
    if (from.kind === 'classify') {
      return joined([ofPart(from.input), common(codes.map((code) => ofCase(from, code)))]);
    }
    const isEach = from.kind === 'tally' && codes.length === 1 && codes[0] === codesOf(from).at(-1);
    return isEach ? joined(from.inputs.map(ofPart)) : ofPart(from);
  }

  function ofCase({ cases, source }: Classify, code: number): Confines {
    const before = cases.slice(0, code).map((one) => ofPredicate(not(one), source));
    const own = cases[code];
    return joined([...before, ...(own ? [ofPredicate(own, source)] : [])]);
  }

  function ofPredicate(predicate: Predicate, source: TableSource): Confines {
    if (predicate.kind === 'always') return predicate.holds ? none : undefined;
    if (predicate.kind === 'all') return joined(predicate.of.map((one) => ofPredicate(one, source)));
    if (predicate.kind === 'any') return common(predicate.of.map((one) => ofPredicate(one, source)));
    if (predicate.kind === 'not') return ofNegation(predicate.of, source);
    if (isMembership(predicate, source)) return ofPart(predicate.relation);
    return source.derived === undefined ? only(predicate) : none;
  }

  function ofNegation(of: Predicate, source: TableSource): Confines {
    if (of.kind === 'any') return joined(of.of.map((one) => ofPredicate(not(one), source)));
    if (of.kind === 'all') return common(of.of.map((one) => ofPredicate(not(one), source)));
    if (of.kind === 'not') return ofPredicate(of.of, source);
    if (!isMembership(of, source)) return source.derived === undefined ? only(not(of)) : none;
    const { relation } = of;
    const isStored = isGiven(relation) || (relation.kind === 'pick' && isGiven(relation.from));
    return isStored || !isRowLocal(relation) ? only(not(of)) : none;
  }

  return [...(common(parts.map(ofPart))?.values() ?? [])];
}

function isMembership(
  predicate: Predicate,
  source: TableSource,
): predicate is Extract<Predicate, { kind: 'member-of' }> {
  return predicate.kind === 'member-of' && hasSameRows(predicate.relation.source, source);
}

function only(predicate: Predicate): Confines {
  return new Map([[predicateKey(predicate), predicate]]);
}

function joined(list: readonly Confines[]): Confines {
  const sets = list.filter((one) => one !== undefined);
  return sets.length < list.length ? undefined : new Map(sets.flatMap((one) => [...one]));
}

function common(list: readonly Confines[]): Confines {
  const [first, ...others] = list.filter((one) => one !== undefined);
  return first && new Map([...first].filter(([key]) => others.every((one) => one.has(key))));
}
