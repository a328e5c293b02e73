import { expect, test } from 'vitest';
import { openingViewport } from './opening-viewport.ts';

const size = { width: 856, height: 740 };
const padding = { top: 68, right: 176, bottom: 60, left: 24 };

function seen(drawn: { x: number; y: number; width: number; height: number }, first = { ...drawn, height: 52 }) {
  const { x, y, zoom } = openingViewport(drawn, first, size, padding);
  const left = (padding.left - x) / zoom;
  const top = (padding.top - y) / zoom;
  return {
    zoom,
    left,
    top,
    right: left + (size.width - padding.left - padding.right) / zoom,
    bottom: top + (size.height - padding.top - padding.bottom) / zoom,
  };
}

test('a small campaign opens whole, in the middle, at its own size', () => {
  const view = seen({ x: 300, y: 40, width: 212, height: 292 });
  expect(view.zoom).toBe(1);
  expect((view.left + view.right) / 2).toBeCloseTo(406);
  expect((view.top + view.bottom) / 2).toBeCloseTo(186);
});

test('five channels side by side are all in view', () => {
  const drawn = { x: 0, y: 40, width: 1412, height: 420 };
  const view = seen(drawn, { x: 600, y: 40, width: 212, height: 52 });
  expect(view.zoom).toBeLessThan(0.6);
  expect(view.left).toBeLessThanOrEqual(0.001);
  expect(view.right).toBeGreaterThanOrEqual(1411.999);
});

test('a large campaign opens readable at its first activity, with no empty canvas before it', () => {
  const view = seen({ x: 0, y: 0, width: 6500, height: 6000 }, { x: 0, y: 0, width: 212, height: 52 });
  expect(view).toMatchObject({ zoom: 0.6, left: 0, top: 0 });
});

test('what is wide above all begins around the activity it starts from', () => {
  const view = seen({ x: 0, y: 0, width: 4000, height: 400 }, { x: 1900, y: 0, width: 212, height: 52 });
  expect(view.zoom).toBe(0.6);
  expect((view.left + view.right) / 2).toBeCloseTo(2006);
});
