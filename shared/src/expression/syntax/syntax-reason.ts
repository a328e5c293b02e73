import { reservedWords } from './quoting.ts';

const pieces = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\[(?:[^\]\n]|\]\])*\]?|\$?[\p{L}\p{N}_]+|\s+|./gsu;

/** Why a text is no formula: what stands at the place where reading stopped, and its span. */
export function syntaxReason(text: string, at: number): { from: number; to: number; reason: string } {
  let from = 0;
  let open: { at: number; sign: string }[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const to = from + piece.length;
    if (isUnclosed(piece)) {
      const what = piece.startsWith('[') ? 'name in brackets' : 'text in quotes';
      return { from, to, reason: `the ${what} that begins here is not closed` };
    }
    if (to > at && piece.trim() !== '') return { from, to, reason: unexpected(piece, open.length) };
    if (piece === '(') open.push({ at: from, sign: piece });
    if (piece === ')') open = open.slice(0, -1);
    from = to;
  }
  const last = open.at(-1);
  if (last)
    return { from: text.length, to: text.length, reason: `“)” is missing for the “(” at position ${last.at + 1}` };
  return { from: text.length, to: text.length, reason: 'the formula ends too early' };
}

function isUnclosed(piece: string): boolean {
  const first = piece.charAt(0);
  if (first === '[') return !piece.endsWith(']');
  if (first !== "'" && first !== '"') return false;
  return (
    piece.length < 2 ||
    !piece.endsWith(first) ||
    piece
      .slice(1, -1)
      .replaceAll(first + first, '')
      .includes(first)
  );
}

function unexpected(piece: string, open: number): string {
  if (piece === ')' && open === 0) return '“)” has no “(” before it';
  const hint = reservedWords.has(piece.toLowerCase()) ? `; an attribute of that name is written [${piece}]` : '';
  return `“${piece.slice(0, 40)}” is not expected here${hint}`;
}
