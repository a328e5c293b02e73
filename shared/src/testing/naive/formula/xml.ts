/** An element with what stands in it, in order: texts and elements. */
interface Element {
  name: string;
  attributes: readonly (readonly [name: string, value: string])[];
  inside: (Element | string)[];
}

const namePattern = /^[\p{L}_:][\p{L}\p{M}\p{N}_:.-]*/u;
const words: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Reads an XML text one character after the other; throws where it is not well-formed. */
class Reader {
  #rest: string;

  constructor(text: string) {
    this.#rest = text
      .replace(/^\ufeff/, '')
      .replace(/\r\n/g, '\n')
      .replace(/\r/g, '\n');
  }

  root(): Element {
    this.#skip();
    if (!this.#rest.startsWith('<')) throw new Error('no element');
    const found = this.#element();
    this.#skip();
    if (this.#rest !== '') throw new Error('more than one element');
    return found;
  }

  /** White space, comments and instructions. */
  #skip(): void {
    while (/^[ \t\n]|^<!--|^<\?/.test(this.#rest)) {
      if (/^[ \t\n]/.test(this.#rest)) this.#take(1);
      else this.#until(this.#rest.startsWith('<?') ? '?>' : '-->', this.#rest.startsWith('<?') ? 2 : 4);
    }
  }

  #element(): Element {
    this.#take(1);
    const name = this.#name();
    const attributes: (readonly [string, string])[] = [];
    while (/^\s+[^\s/>]/.test(this.#rest)) {
      this.#rest = this.#rest.trimStart();
      const key = this.#name();
      this.#rest = this.#rest.trimStart();
      if (this.#take(1) !== '=') throw new Error('no value');
      this.#rest = this.#rest.trimStart();
      const quote = this.#take(1);
      if (quote !== '"' && quote !== "'") throw new Error('no quote');
      const value = this.#until(quote, 0);
      if (value.includes('<') || attributes.some(([one]) => one === key)) throw new Error('no attribute');
      attributes.push([key, unescaped(value.replace(/[\t\n]/g, ' '))]);
    }
    this.#rest = this.#rest.trimStart();
    const element: Element = { name, attributes, inside: [] };
    if (this.#rest.startsWith('/>')) {
      this.#take(2);
      return element;
    }
    if (this.#take(1) !== '>') throw new Error('the tag does not end');
    while (!this.#rest.startsWith('</')) this.#read(element.inside);
    this.#take(2);
    if (this.#name() !== name || !/^\s*>/.test(this.#rest)) throw new Error('another element ends');
    this.#until('>', 0);
    return element;
  }

  #read(inside: (Element | string)[]): void {
    if (this.#rest.startsWith('<!--')) this.#until('-->', 4);
    else if (this.#rest.startsWith('<?')) this.#until('?>', 2);
    else if (this.#rest.startsWith('<![CDATA[')) inside.push(this.#until(']]>', 9));
    else if (this.#rest.startsWith('<')) inside.push(this.#element());
    else if (this.#rest === '') throw new Error('the element does not end');
    else inside.push(unescaped(this.#take(/^[^<]+/.exec(this.#rest)?.[0].length ?? 0)));
  }

  #name(): string {
    const [found] = namePattern.exec(this.#rest) ?? [];
    if (found === undefined) throw new Error('no name');
    return this.#take(found.length);
  }

  #take(count: number): string {
    const taken = this.#rest.slice(0, count);
    this.#rest = this.#rest.slice(count);
    return taken;
  }

  /** What stands before an end, which is taken too, and behind the opening. */
  #until(end: string, opening: number): string {
    const at = this.#rest.indexOf(end, opening);
    if (at < 0) throw new Error(`no ${end}`);
    return this.#take(at + end.length).slice(opening, -end.length);
  }
}

function unescaped(text: string): string {
  const [before = '', ...parts] = text.split('&');
  return before + parts.map((part) => entity(part)).join('');
}

function entity(part: string): string {
  const end = part.indexOf(';');
  const word = part.slice(0, end);
  const [, decimal, hexadecimal] = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}))$/.exec(word) ?? [];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isText = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]$/u;
  const character = Number.isNaN(code) ? words[word] : code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
  if (end < 0 || character === undefined || !isText.test(character)) throw new Error('no entity');
  return character + part.slice(end + 1);
}

function textOf({ inside }: Element): string {
  return inside.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}

/** The first value at a path in an XML text, as docs/formulas.md says; null where there is none. */
export function naiveXmlValue(text: string, path: string): string | null {
  const steps = path.replace(/^\//, '').split('/');
  const wanted = steps.at(-1)?.startsWith('@') ? steps.pop()?.slice(1) : undefined;
  const areNames = [...steps, ...(wanted === undefined ? [] : [wanted])].every(
    (one) => namePattern.exec(one)?.[0] === one,
  );
  if (steps.length === 0 || !areNames) return null;
  try {
    let found: Element[] = [{ name: '', attributes: [], inside: [new Reader(text).root()] }];
    for (const step of steps) {
      found = found.flatMap(({ inside }) =>
        inside.filter((one) => typeof one !== 'string' && one.name === step),
      ) as Element[];
    }
    const values = found.flatMap((one) =>
      wanted === undefined ? [textOf(one)] : one.attributes.filter(([key]) => key === wanted).map(([, value]) => value),
    );
    return values[0] || null;
  } catch {
    return null;
  }
}
