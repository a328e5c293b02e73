import { expect, test } from 'vitest';
import type { Drawing } from './drawing.ts';
import { printSvg } from './print-svg.ts';

const look = { ink: (ink: string) => `#${ink}`, family: '"Inter", sans-serif', fonts: '' };

test('marks become paths and texts, and what people wrote stays text', () => {
  const drawing: Drawing = {
    title: 'A & <b>',
    width: 200,
    height: 100,
    marks: [
      { kind: 'path', d: 'M0 0h10', stroke: 'edge', width: 1.6, dash: [4, 4], at: { x: 5, y: 7, scale: 1 } },
      { kind: 'text', text: '"</text>', x: 1.234, y: 2, ink: 'text', lettering: { size: 12, weight: 600 }, width: 40 },
    ],
  };
  const lines = printSvg(drawing, look).split('\n');
  expect(lines[2]).toBe('<title>A &amp; &lt;b&gt;</title>');
  expect(lines.slice(4, 6)).toEqual([
    '<path d="M0 0h10" fill="none" stroke="#edge" stroke-width="1.6" stroke-dasharray="4 4" transform="translate(5 7)"/>',
    '<text x="1.23" y="2" fill="#text" font-size="12" font-weight="600" textLength="40" lengthAdjust="spacingAndGlyphs">&quot;&lt;/text&gt;</text>',
  ]);
});
