/** The characters that trimming removes from both ends of a text: the white space of JavaScript's `trim`. */
export const whiteSpace =
  '\t\n\u000b\u000c\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** Lower case, one code point for one code point, as the data engine folds text (`TextValue.fold`). */
export function foldText(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase() : Array.from(text, foldCodePoint).join('');
}

function foldCodePoint(character: string): string {
  if (character === '\u0130') return 'i';
  const lower = character.toLowerCase();
  return Array.from(lower).length === 1 ? lower : character;
}
