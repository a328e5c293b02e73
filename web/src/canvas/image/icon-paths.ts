import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { IconGlyph } from '../../ui/Icon.tsx';
import { circle, roundedBox } from './shapes.ts';

const known = new Map<IconGlyph, readonly string[]>();

/** The lines of a glyph in its box of 24, as paths. */
export function iconPaths(glyph: IconGlyph): readonly string[] {
  const before = known.get(glyph);
  if (before) return before;
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() => root.render(createElement(glyph)));
  const paths = [...place.querySelectorAll('svg > *')].map(pathOf).filter((path) => path !== '');
  root.unmount();
  known.set(glyph, paths);
  return paths;
}

function pathOf(shape: Element): string {
  const number = (name: string) => Number(shape.getAttribute(name) ?? 0);
  switch (shape.tagName) {
    case 'path':
      return shape.getAttribute('d') ?? '';
    case 'circle':
      return circle(number('cx'), number('cy'), number('r'));
    case 'ellipse':
      return circle(number('cx'), number('cy'), (number('rx') + number('ry')) / 2);
    case 'rect':
      return roundedBox(number('x'), number('y'), number('width'), number('height'), number('rx') || number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
    case 'polygon':
      return `M${(shape.getAttribute('points') ?? '').trim()}${shape.tagName === 'polygon' ? 'z' : ''}`;
    default:
      return '';
  }
}
