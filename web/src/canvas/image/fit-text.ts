import type { Lettering, Measure } from './drawing.ts';

/** Signs as readers see them, each of which may be several characters. */
const signs = new Intl.Segmenter();

/** A text that is at most so wide; what does not fit ends in “…”. */
export function fitted(text: string, width: number, lettering: Lettering, measure: Measure): string {
  if (measure(text, lettering) <= width) return text;
  const letters = Array.from(signs.segment(text), ({ segment }) => segment);
  let least = 0;
  let most = letters.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (measure(`${letters.slice(0, middle).join('')}…`, lettering) <= width) least = middle;
    else most = middle - 1;
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`;
}

/** A text in lines of at most a width; long words and texts without spaces break anywhere. */
export function wrapped(text: string, width: number, lettering: Lettering, measure: Measure): readonly string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of piecesOf(paragraph)) {
      if (measure((line + piece).trimEnd(), lettering) <= width || line === '') {
        line = line === '' ? piece.trimStart() : line + piece;
        continue;
      }
      lines.push(line.trimEnd());
      line = piece.trimStart();
    }
    return [...lines, line.trimEnd()];
  });
}

/** Words with the space after them; every letter of scripts without spaces is a piece of its own. */
function piecesOf(paragraph: string): readonly string[] {
  return (
    paragraph.match(
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{1,40}\s*|\s+/gu,
    ) ?? []
  );
}
