import { reservedWords } from './quoting.ts';
import { type Phrase, phrase } from '../../words/phrase.ts';

const pieces = /'(?:[^']|'')*'?|"(?:[^"]|"")*"?|\[(?:[^\]\n]|\]\])*\]?|\$?[\p{L}\p{N}_]+|\s+|./gsu;

/** Why a text is no formula: what stands at the place where reading stopped, and its span. */
export function syntaxReason(text: string, at: number): { from: number; to: number; reason: Phrase } {
  let from = 0;
  let open: { at: number; sign: string }[] = [];
  for (const [piece] of text.matchAll(pieces)) {
    const to = from + piece.length;
    if (isUnclosed(piece)) {
      return { from, to, reason: phrase(piece.startsWith('[') ? 'syntax.bracketName' : 'syntax.quotedText') };
    }
    if (to > at && piece.trim() !== '') return { from, to, reason: unexpected(piece, open.length) };
    if (piece === '(') open.push({ at: from, sign: piece });
    if (piece === ')') open = open.slice(0, -1);
    from = to;
  }
  const last = open.at(-1);
  const reason = last ? phrase('syntax.missingClose', { position: last.at + 1 }) : phrase('syntax.ends');
  return { from: text.length, to: text.length, reason };
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

function unexpected(piece: string, open: number): Phrase {
  if (piece === ')' && open === 0) return phrase('syntax.noOpen');
  const isReserved = reservedWords.has(piece.toLowerCase());
  return phrase(isReserved ? 'syntax.reserved' : 'syntax.unexpected', { text: piece.slice(0, 40) });
}
