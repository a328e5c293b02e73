import type { PairBlock } from './derived-source.ts';
import { literal } from './literal.ts';
import { all, always, any, not } from './logic.ts';
import type { Predicate } from './predicate.ts';
import { scalarKey } from './predicate-key.ts';
import { compare } from './predicates.ts';
import { readScalar } from './reads.ts';
import type { Scalar } from './scalar.ts';
import { call, holds } from './scalars.ts';
import type { LinkUse } from './table-source.ts';

/** True for the link that leads from the row a test is read on to the left row of the pair. */
export type IsLeft = (link: LinkUse) => boolean;

/**
 * A predicate on the right row of a pair, from which a link leads to the left one, as what must be equal on both sides and
 * a test of the rest: what only one side decides is worked out once for each of its rows. Undefined when the left row
 * is read from other rows than the right one of the pair.
 */
export function splitPair(predicate: Predicate, isLeft: IsLeft): PairBlock | undefined {
  const sides = pairSides(isLeft);
  const equal: { left: Scalar[]; right: Scalar[] } = { left: [], right: [] };
  const rest: Predicate[] = [];
  for (const part of predicate.kind === 'all' ? predicate.of : [predicate]) {
    if (part.kind === 'always' && part.holds) continue;
    const both = sides.equality(part);
    if (both) {
      equal.left.push(both.left);
      equal.right.push(both.right);
    } else {
      const tested = sides.tested(part);
      if (!tested) return undefined;
      rest.push(tested);
    }
  }
  const { left, right } = sides.values;
  if ([...equal.left, ...equal.right, ...left, ...right].some(sides.readsLeft)) return undefined;
  return rest.length === 0 && equal.left.length > 0 ? equal : { ...equal, where: { left, right, holds: all(...rest) } };
}

const isTrue = literal(true, 'boolean');

/** Takes predicates apart by the row their parts are read on, and gathers the values a test needs of both. */
function pairSides(isLeft: IsLeft) {
  const values: { left: Scalar[]; right: Scalar[] } = { left: [], right: [] };

  function readsLeft(scalar: Scalar): boolean {
    let found = false;
    readScalar(scalar, {
      link: (link) => {
        found ||= isLeft(link);
      },
    });
    return found;
  }

  function testReadsLeft(predicate: Predicate): boolean {
    return readsLeft(holds(predicate));
  }

  /** A value of one side, as a column of the test. */
  function valueOf(side: 'left' | 'right', scalar: Scalar): Scalar {
    const known = values[side].findIndex((one) => scalarKey(one) === scalarKey(scalar));
    const index = known < 0 ? values[side].push(scalar) - 1 : known;
    return { kind: 'column', name: `${side}_${index}`, type: scalar.type };
  }

  /** The scalar as read on the left row; undefined when it needs more. */
  function onLeft(scalar: Scalar): Scalar | undefined {
    switch (scalar.kind) {
      case 'literal':
        return scalar;
      case 'follow':
        return isLeft(scalar.link) ? scalar.value : undefined;
      default:
        return rebuiltScalar(scalar, onLeft, testOnLeft);
    }
  }

  function testOnLeft(predicate: Predicate): Predicate | undefined {
    if (predicate.kind === 'exists') return isLeft(predicate.link) ? (predicate.where ?? always(true)) : undefined;
    if (predicate.kind === 'member-of' || predicate.kind === 'size-test') return undefined;
    return rebuilt(predicate, onLeft, testOnLeft);
  }

  /** The scalar on the columns of the test. */
  function scalarTested(scalar: Scalar): Scalar | undefined {
    if (scalar.kind === 'literal') return scalar;
    if (!readsLeft(scalar)) return valueOf('right', scalar);
    const left = onLeft(scalar);
    if (left) return valueOf('left', left);
    return rebuiltScalar(scalar, scalarTested, tested);
  }

  /** The predicate on the columns of the test; undefined when the left row is read from other rows. */
  function tested(predicate: Predicate): Predicate | undefined {
    if (predicate.kind === 'always') return predicate;
    if (!testReadsLeft(predicate)) return compare('=', valueOf('right', holds(predicate)), isTrue);
    const left = testOnLeft(predicate);
    return left ? compare('=', valueOf('left', holds(left)), isTrue) : rebuilt(predicate, scalarTested, tested);
  }

  /** Both sides of what must be equal, one of them a constant when the other row decides alone; undefined for other tests. */
  function equality(predicate: Predicate): { left: Scalar; right: Scalar } | undefined {
    if (predicate.kind === 'always') return undefined;
    if (!testReadsLeft(predicate)) return { left: isTrue, right: holds(predicate) };
    const alone = testOnLeft(predicate);
    if (alone) return { left: holds(alone), right: isTrue };
    if (predicate.kind !== 'compare' || predicate.op !== '=') return undefined;
    const [one, other] = readsLeft(predicate.left)
      ? [predicate.left, predicate.right]
      : [predicate.right, predicate.left];
    const left = readsLeft(other) ? undefined : onLeft(one);
    return left && { left, right: other };
  }

  return { values, tested, equality, readsLeft };
}

/** The scalar with other values and other tests inside; undefined when one of them is, and where it reads other rows. */
function rebuiltScalar(
  scalar: Scalar,
  value: (scalar: Scalar) => Scalar | undefined,
  test: (predicate: Predicate) => Predicate | undefined,
): Scalar | undefined {
  switch (scalar.kind) {
    case 'call': {
      const args = allOf(scalar.args, value);
      return args && call(scalar.fn, args, scalar.type);
    }
    case 'text':
    case 'list-position': {
      const of = value(scalar.of);
      return of && { ...scalar, of };
    }
    case 'holds': {
      const of = test(scalar.of);
      return of && holds(of);
    }
    default:
      return undefined;
  }
}

/** The predicate with other values and other tests inside; undefined when one of them is. Links are no values. */
function rebuilt(
  predicate: Predicate,
  value: (scalar: Scalar) => Scalar | undefined,
  test: (predicate: Predicate) => Predicate | undefined,
): Predicate | undefined {
  switch (predicate.kind) {
    case 'always':
      return predicate;
    case 'compare': {
      const [left, right] = [value(predicate.left), value(predicate.right)];
      return left && right && { ...predicate, left, right };
    }
    case 'is-empty':
    case 'in-list':
    case 'text-match':
    case 'pattern-match':
    case 'regex-match': {
      const of = value(predicate.of);
      return of && { ...predicate, of };
    }
    case 'all':
    case 'any': {
      const of = allOf(predicate.of, test);
      return of && (predicate.kind === 'all' ? all(...of) : any(...of));
    }
    case 'not': {
      const of = test(predicate.of);
      return of && not(of);
    }
    default:
      return undefined;
  }
}

function allOf<Part>(parts: readonly Part[], made: (part: Part) => Part | undefined): Part[] | undefined {
  const found = parts.flatMap((part) => made(part) ?? []);
  return found.length === parts.length ? found : undefined;
}
