import { expect, test } from 'vitest';
import { guidesFor } from './guides.ts';

const card = { x: 100, y: 0, width: 212, height: 52 };
const flow = { x: 128, y: 200, width: 160, height: 36 };

test('a card lines up with the middle of one of another size', () => {
  const { by, upright, level } = guidesFor(flow, [card], 6);
  expect(by).toEqual({ x: -2, y: 0 });
  expect(upright).toEqual({ at: 206, from: 0, to: 236 });
  expect(level).toBeUndefined();
});

test('nothing lines up beyond the tolerance', () => {
  expect(guidesFor({ ...flow, x: 160 }, [card], 6)).toEqual({
    by: { x: 0, y: 0 },
    upright: undefined,
    level: undefined,
  });
});

test('cards in one row share their top edge', () => {
  const { by, level } = guidesFor({ ...card, x: 500, y: 4 }, [card], 6);
  expect(by.y).toBe(-4);
  expect(level?.at).toBe(26);
});
