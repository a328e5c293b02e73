import type { Lettering, Measure } from './drawing.ts';

/** The fonts of the page, ours first. */
export function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}

/** A lettering as the `font` of a style sheet. */
export function fontOf({ size, weight, italic = false }: Lettering, family: string): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${family}`;
}

/** Measures texts in the fonts of the page. */
export function pageMeasure(family: string): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  return (text, lettering) => {
    if (!pen) return text.length * lettering.size * 0.6;
    pen.font = fontOf(lettering, family);
    return pen.measureText(text).width;
  };
}
