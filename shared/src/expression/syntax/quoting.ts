/** Words of the language: an attribute with such a name is written in brackets. */
export const reservedWords: ReadonlySet<string> = new Set(
  'and or not is in between empty true false case when then else end where'.split(' '),
);

const plainName = /^[A-Za-z_\u00aa-\u{10ffff}][A-Za-z0-9_\u00aa-\u{10ffff}]*$/u;

/** A text from how it is written between quotes. */
export function quotedText(written: string): string {
  const quote = written.charAt(0);
  return written.slice(1, -1).replaceAll(quote + quote, quote);
}

/** A text as it is written. */
export function writeText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name from how it is written, with brackets or without. */
export function bracketedName(written: string): string {
  return written.startsWith('[') ? written.slice(1, -1).replaceAll(']]', ']') : written;
}

/** A name of an attribute or a link as it is written: in brackets when it would not be read as one word. */
export function writeName(name: string): string {
  const isPlain = plainName.test(name) && !reservedWords.has(name.toLowerCase());
  return isPlain ? name : `[${name.replaceAll(']', ']]')}]`;
}
