import { expect, test } from 'vitest';
import { aligned, type Box, boundsOf, distributed } from './align.ts';

const boxes = new Map<string, Box>([
  ['wide', { x: 0, y: 0, width: 212, height: 52 }],
  ['flow', { x: 300, y: 100, width: 160, height: 36 }],
  ['far', { x: 900, y: 20, width: 212, height: 52 }],
]);

test('edges are the outermost ones, middles the middle of all', () => {
  expect(aligned(boxes, 'left')).toEqual({ wide: { x: 0, y: 0 }, flow: { x: 0, y: 100 }, far: { x: 0, y: 20 } });
  expect(aligned(boxes, 'right')['flow']).toEqual({ x: 952, y: 100 });
  expect(aligned(boxes, 'centre')['flow']).toEqual({ x: 476, y: 100 });
  expect(aligned(boxes, 'bottom')['wide']).toEqual({ x: 0, y: 84 });
  expect(aligned(boxes, 'middle')['wide']).toEqual({ x: 0, y: 42 });
});

test('distributing makes equal gaps and leaves the outermost where they are', () => {
  const { wide, flow, far } = distributed(boxes, 'across');
  expect(wide).toEqual({ x: 0, y: 0 });
  expect(far).toEqual({ x: 900, y: 20 });
  expect(flow).toEqual({ x: 476, y: 100 });
  expect(Object.keys(distributed(boxes, 'down'))).toEqual(['wide', 'far', 'flow']);
});

test('bounds are the smallest box around all', () => {
  expect(boundsOf([...boxes.values()])).toEqual({ x: 0, y: 0, width: 1112, height: 136 });
  expect(boundsOf([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});
