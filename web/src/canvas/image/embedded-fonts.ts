/** A font of the page as a rule of a style sheet that holds its bytes. */
async function embedded(rule: CSSFontFaceRule, base: string): Promise<string> {
  const source = /url\((["']?)([^"')]+)\1\)/u.exec(rule.style.getPropertyValue('src'))?.[2];
  if (source === undefined) return '';
  const answer = await fetch(new URL(source, base));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { style } = rule;
  const family = style.getPropertyValue('font-family');
  const range = style.getPropertyValue('unicode-range');
  const weight = style.getPropertyValue('font-weight') || 'normal';
  return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2")${range ? `;unicode-range:${range}` : ''}}`;
}

/** The page's own fonts, as far as the texts have letters of them, as rules for a style sheet inside a file. */
export async function embeddedFonts(texts: Iterable<string>): Promise<string> {
  const letters = new Set([...texts].flatMap((text) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0)));
  const wanted = fontFaces().filter(({ rule }) => covers(rule.style.getPropertyValue('unicode-range'), letters));
  const rules = await Promise.all(wanted.map(({ rule, base }) => embedded(rule, base).catch(() => '')));
  return rules.join('');
}

function fontFaces() {
  return [...document.styleSheets].flatMap((sheet) => {
    const base = sheet.href ?? document.baseURI;
    return rulesOf(sheet).flatMap((rule) => (rule instanceof CSSFontFaceRule ? [{ rule, base }] : []));
  });
}

function rulesOf(sheet: CSSStyleSheet | CSSGroupingRule): readonly CSSRule[] {
  return [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSGroupingRule ? rulesOf(rule) : [rule]));
}

function covers(range: string, letters: ReadonlySet<number>): boolean {
  if (range === '') return true;
  const parts = range.split(',').map((part) => part.trim().replace(/^U\+/iu, ''));
  return parts.some((part) => {
    const [from = '', to] = part.split('-');
    const first = Number.parseInt(from.replaceAll('?', '0'), 16);
    const last = Number.parseInt(to ?? from.replaceAll('?', 'F'), 16);
    return [...letters].some((letter) => letter >= first && letter <= last);
  });
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(text);
}
