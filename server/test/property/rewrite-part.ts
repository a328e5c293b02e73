import type { RelationalPart } from '@fanfare/shared';

type Described = { kind: string };

/**
 * The part with every part, predicate and scalar in it replaced by what `change` makes of it, innermost first.
 * Canonical keys stay as they are, so that the faulty part is found where the right one was.
 */
export function rewritePart(part: RelationalPart, change: (one: Described) => Described): RelationalPart {
  const done = new Map<object, unknown>();
  const rewrite = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    const known = done.get(value);
    if (known !== undefined) return known;
    const copy = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, rewrite(inner)]));
    const changed = isDescribed(copy) ? change(copy) : copy;
    done.set(value, changed);
    return changed;
  };
  return rewrite(part) as RelationalPart;
}

function isDescribed(value: object): value is Described {
  return 'kind' in value && typeof value.kind === 'string';
}
