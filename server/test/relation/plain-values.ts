/** A value: integers as numbers, days and moments as texts; empties, empty texts too, are null. */
export type Value = string | number | boolean | null;
/** Numbers by size, texts by UTF-8 bytes. */
export function before(left: Exclude<Value, null>, right: Exclude<Value, null>): boolean {
  if (typeof left === 'string' && typeof right === 'string')
    return Buffer.compare(Buffer.from(left), Buffer.from(right)) < 0;
  return left < right;
}

/** 1 - edits / longer length in per mille, in UTF-8 bytes. */
export function likeness(left: string, right: string): number {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  let line = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (line[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (line[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    line = next;
  }
  const longer = Math.max(a.length, b.length);
  return Math.floor((2000 * (longer - (line[b.length] ?? 0)) + longer) / (2 * longer));
}
