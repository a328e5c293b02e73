import type { Distribution } from './distribution-query.ts';
import type { ValueEntry } from './DistributionRow.tsx';

/** What is known before anything was read. */
export const noDistribution: Distribution = {
  type: 'text',
  rows: 0,
  empty: 0,
  distinct: 0,
  found: 0,
  top: [],
  min: null,
  max: null,
  histogram: [],
  version: 0,
};

export interface EntryWish {
  readonly search: string;
  /** What was typed may be chosen although no row holds it. */
  readonly free: boolean;
  /** Chosen values, listed nowhere else, stand first when nothing is searched and no row shown holds them. */
  readonly chosen: readonly string[];
  /** The word for rows without a value; left out, they are not listed. */
  readonly empty: string | undefined;
  readonly labelOf: (value: string) => string;
}

/** The lines of a list of values: what was typed, what is chosen, the values found, then the empty ones. */
export function valueEntries({ top, empty, distinct }: Distribution, wish: EntryWish): ValueEntry[] {
  const words = wish.search.trim();
  const found = top.map(({ value, label, count }): ValueEntry => {
    const text = String(value);
    return { value: text, label: label ?? wish.labelOf(text), count, isEmpty: false, isTyped: false };
  });
  const known = new Set(found.flatMap((one) => [one.value, one.label]));
  const complete = top.length >= distinct;
  const loose = words === '' ? wish.chosen.filter((value) => !known.has(value)) : [];
  const typed = wish.free && words !== '' && !known.has(words) ? [words] : [];
  const line = (value: string, count?: number): ValueEntry => {
    return { value, label: wish.labelOf(value), count, isEmpty: false, isTyped: typed.includes(value) };
  };
  const extra = [
    ...typed.map((value) => line(value)),
    ...loose.slice(0, 20).map((value) => line(value, complete ? 0 : undefined)),
  ];
  const says = words === '' || (wish.empty ?? '').toLowerCase().includes(words.toLowerCase());
  const without = wish.empty !== undefined && says && (empty > 0 || words !== '');
  return [
    ...extra,
    ...found,
    ...(without && wish.empty !== undefined
      ? [{ value: '', label: wish.empty, count: empty, isEmpty: true, isTyped: false }]
      : []),
  ];
}

/** Values listed before all of them are asked for. */
const few = 6;

/** The first values; what is chosen and rows without a value stay in sight. */
export function shortened(entries: readonly ValueEntry[]): readonly ValueEntry[] {
  const found = entries.filter(isFound);
  const first = new Set(found.slice(0, few));
  return entries.filter((one) => !isFound(one) || first.has(one));
}

/** Whether an entry is a value that rows hold. */
export function isFound({ count, isEmpty }: ValueEntry): boolean {
  return count !== undefined && count > 0 && !isEmpty;
}

/** The line meant by words typed: the value found that is spelt the same but for case, else the first. */
export function closestTo(search: string, entries: readonly ValueEntry[]): number {
  const words = search.trim().toLowerCase();
  const same = entries.findIndex(
    (one) => isFound(one) && (one.value.toLowerCase() === words || one.label.toLowerCase() === words),
  );
  return Math.max(0, same);
}
