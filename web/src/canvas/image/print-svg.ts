import type { Drawing, Ink, Mark } from './drawing.ts';

/** What the marks of a picture are printed with. */
export interface SvgLook {
  readonly ink: (ink: Ink) => string;
  readonly family: string;
  /** Rules of fonts for the style sheet of the file. */
  readonly fonts: string;
}

/** A picture as an SVG file that stands for itself: colours are plain and the fonts are inside. */
export function printSvg({ title, width, height, marks }: Drawing, look: SvgLook): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<title>${escaped(title)}</title>`,
    `<style>${escaped(look.fonts)}text{font-family:${escaped(look.family)};white-space:pre}</style>`,
    ...marks.map((mark) => printMark(mark, look)),
    '</svg>',
    '',
  ].join('\n');
}

function printMark(mark: Mark, { ink }: SvgLook): string {
  if (mark.kind === 'text') {
    const { size, weight, italic = false } = mark.lettering;
    const extra = [
      ...(mark.width ? [`textLength="${short(mark.width)}"`, 'lengthAdjust="spacingAndGlyphs"'] : []),
      ...(italic ? ['font-style="italic"'] : []),
      ...(mark.struck ? ['text-decoration="line-through"'] : []),
      ...(mark.anchor && mark.anchor !== 'start' ? [`text-anchor="${mark.anchor}"`] : []),
    ];
    return `<text ${[`x="${short(mark.x)}"`, `y="${short(mark.y)}"`, `fill="${ink(mark.ink)}"`, `font-size="${size}"`, `font-weight="${weight}"`, ...extra].join(' ')}>${escaped(mark.text)}</text>`;
  }
  const { d, fill, stroke, width, dash, round, at } = mark;
  const parts = [
    `d="${d}"`,
    `fill="${fill ? ink(fill) : 'none'}"`,
    ...(stroke ? [`stroke="${ink(stroke)}"`, `stroke-width="${width ?? 1}"`] : []),
    ...(dash ? [`stroke-dasharray="${dash.join(' ')}"`] : []),
    ...(round ? ['stroke-linecap="round"', 'stroke-linejoin="round"'] : []),
    ...(at
      ? [`transform="translate(${short(at.x)} ${short(at.y)})${at.scale === 1 ? '' : ` scale(${at.scale})`}"`]
      : []),
  ];
  return `<path ${parts.join(' ')}/>`;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign);
}
