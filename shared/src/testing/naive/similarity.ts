import { utf8ToBytes } from '@noble/hashes/utils.js';

/** 1 less edits over the longer length, in bytes of UTF-8, as thousandths rounded half up. */
export function similarity(left: string, right: string): number {
  const [a, b] = [utf8ToBytes(left), utf8ToBytes(right)];
  const longer = Math.max(a.length, b.length);
  return Math.floor(((longer - edits(a, b)) * 2000 + longer) / (2 * longer));
}

/** How many bytes must be replaced, added or taken away to make one of the other. */
function edits(left: Uint8Array, right: Uint8Array): number {
  let before = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [row, byte] of left.entries()) {
    const next = [row + 1];
    for (const [column, other] of right.entries()) {
      const replaced = (before[column] ?? 0) + (byte === other ? 0 : 1);
      next.push(Math.min(replaced, (before[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    before = next;
  }
  return before[right.length] ?? 0;
}
