const name = '[\\p{L}_:][\\p{L}\\p{M}\\p{N}_:.-]*';
const attribute = `\\s+(${name})\\s*=\\s*("[^"<]*"|'[^'<]*')`;
const pieces = [
  '<!--[^]*?-->',
  '<\\?[^]*?\\?>',
  '<!\\[CDATA\\[(?<data>[^]*?)\\]\\]>',
  `</(?<close>${name})\\s*>`,
  `<(?<open>${name})(?<attributes>(?:${attribute.replaceAll(/\((?!\?)/g, '(?:')})*)\\s*(?<alone>/?)>`,
  '(?<text>[^<]+)',
].join('|');
const pathForm = new RegExp(`^/?(${name}(?:/${name})*)(?:/@(${name}))?$`, 'u');
const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Whether a path is one that `xmlValue` reads. */
export function isXmlPath(path: string): boolean {
  return pathForm.test(path);
}

/**
 * The first value at a path in an XML text: names of elements from the outermost on, separated by `/`, and perhaps `/@` and
 * an attribute. An element gives all texts in it. Null where there is nothing, where the text is not well-formed or
 * declares a document type, and where the path is none. Names are compared as they are written, with their prefix.
 */
export function xmlValue(text: string, path: string): string | null {
  const [, elements = '', wanted] = pathForm.exec(path) ?? [];
  if (elements === '') return null;
  const steps = elements.split('/');
  const open: string[] = [];
  let found: string | undefined;
  let collected: string | undefined;
  let roots = 0;
  const reader = new RegExp(pieces, 'uy');
  const source = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n');
  while (reader.lastIndex < source.length) {
    const { groups: piece } = reader.exec(source) ?? {};
    if (!piece) return null;
    const { open: opened, close: closed } = piece;
    const isHere = () => open.length === steps.length && open.every((one, index) => one === steps[index]);
    if (opened !== undefined) {
      if (open.length === 0) roots += 1;
      open.push(opened);
      const values = readAttributes(piece['attributes'] ?? '');
      if (!values || roots > 1) return null;
      if (isHere() && wanted !== undefined) found ??= values.get(wanted);
      if (isHere() && wanted === undefined && found === undefined) collected = '';
    }
    const words = piece['data'] ?? (piece['text'] === undefined ? undefined : decoded(piece['text']));
    if (words === null) return null;
    if (words !== undefined && open.length === 0 && (piece['data'] !== undefined || /[^ \t\n]/.test(words)))
      return null;
    if (words !== undefined && collected !== undefined) collected += words;
    if (closed !== undefined || piece['alone'] === '/') {
      if (closed !== undefined && open.at(-1) !== closed) return null;
      if (collected !== undefined && isHere()) [found, collected] = [collected, undefined];
      open.pop();
    }
  }
  return open.length === 0 && roots === 1 && found !== undefined && found !== '' ? found : null;
}

/** Attributes by name; null when one is there twice or holds what is no text. */
function readAttributes(written: string): Map<string, string> | null {
  const values = new Map<string, string>();
  for (const [, key = '', quoted = ''] of written.matchAll(new RegExp(attribute, 'gu'))) {
    const value = decoded(quoted.slice(1, -1).replaceAll(/[\t\n]/g, ' '));
    if (value === null || values.has(key)) return null;
    values.set(key, value);
  }
  return values;
}

/** A text with its entities as characters; null when one is unknown. */
function decoded(text: string): string | null {
  let isKnown = true;
  const made = text.replaceAll(/&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|([a-z]{2,4});)?/g, (_, ...parts: string[]) => {
    const [decimal, hexadecimal, word] = parts;
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : undefined;
    const character = code === undefined ? entities[word ?? ''] : characterOf(code);
    isKnown &&= character !== undefined;
    return character ?? '';
  });
  return isKnown ? made : null;
}

function characterOf(code: number): string | undefined {
  const isText =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code < 0xd800) || (code >= 0xe000 && code <= 0x10ffff);
  return isText && code !== 0xfffe && code !== 0xffff ? String.fromCodePoint(code) : undefined;
}
