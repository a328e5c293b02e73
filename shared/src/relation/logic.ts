import type { Predicate } from './predicate.ts';
import { predicateKey } from './predicate-key.ts';

/** True for every row, or for none. */
export function always(holds: boolean): Predicate {
  return { kind: 'always', holds };
}

/** True when all hold; true for every row when there are none. Nested ones are flattened, repeated ones left out. */
export function all(...of: readonly Predicate[]): Predicate {
  return join('all', of);
}

/** True when at least one holds; true for no row when there are none. Nested ones are flattened, repeated ones left out. */
export function any(...of: readonly Predicate[]): Predicate {
  return join('any', of);
}

/** True exactly when the predicate is not true. */
export function not(of: Predicate): Predicate {
  if (of.kind === 'always') return always(!of.holds);
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

function join(kind: 'all' | 'any', of: readonly Predicate[]): Predicate {
  const neutral = kind === 'all';
  const parts = new Map<string, Predicate>();
  for (const part of of.flatMap((one) => (one.kind === kind ? one.of : [one]))) {
    if (part.kind === 'always' && part.holds !== neutral) return always(!neutral);
    if (part.kind !== 'always') parts.set(predicateKey(part), part);
  }
  const [first, ...others] = parts.values();
  if (!first) return always(neutral);
  return others.length === 0 ? first : { kind, of: [first, ...others] };
}
