/** The characters a text field counts as white space: those of JavaScript. */
const whiteSpace = new Set([
  0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x20, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007,
  0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** The text without white space at both ends. */
export function trimmed(text: string): string {
  const characters = Array.from(text);
  const isWhite = (character: string | undefined) =>
    character !== undefined && whiteSpace.has(character.codePointAt(0) ?? 0);
  let first = 0;
  let last = characters.length;
  while (first < last && isWhite(characters[first])) first += 1;
  while (last > first && isWhite(characters[last - 1])) last -= 1;
  return characters.slice(first, last).join('');
}

/** The text in lower case, character by character; one whose lower case is longer stays, except the dotted capital I. */
export function folded(text: string): string {
  return Array.from(text, (character) => {
    if (character === '\u0130') return 'i';
    const lower = character.toLowerCase();
    return Array.from(lower).length === 1 ? lower : character;
  }).join('');
}
