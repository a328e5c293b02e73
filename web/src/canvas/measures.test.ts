import type { OutboundPort } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { cardSize } from '../activities/card-size.ts';
import { arrowShape } from './arrow-path.ts';
import { freeOutletPlaces, inboundSlots, portOffsets } from './measures.ts';

const card = cardSize('targeting');
const port = (id: string, role: OutboundPort['role'] = 'main'): OutboundPort => ({ id, label: id, role });

test('ports sit on the lower edge: one in the middle, several around it, a complement beside its main port', () => {
  expect(portOffsets([port('out')], card)).toEqual([106]);
  expect(portOffsets([port('a'), port('b'), port('c')], card)).toEqual([66, 106, 146]);
  const [kept, duplicates] = portOffsets([port('kept'), port('rest', 'complement')], card);
  expect(kept).toBe(106);
  expect(duplicates).toBeGreaterThan(150);
});

test('many ports stay on the card', () => {
  const offsets = portOffsets(
    Array.from({ length: 40 }, (_, index) => port(String(index))),
    card,
  );
  expect(Math.min(...offsets)).toBeGreaterThanOrEqual(16);
  expect(Math.max(...offsets)).toBeLessThanOrEqual(196);
});

test('arrows arrive in the order of where they come from, straight where one comes from above', () => {
  expect(inboundSlots([100], 100, card)).toEqual([0]);
  const [right = 0, left = 0] = inboundSlots([300, 10], 100, card);
  expect(left).toBeLessThan(right);
  expect(inboundSlots([100, 400], 100, card)[0]).toBe(0);
});

test('a free port next to used ones bends aside; free ones alone spread below', () => {
  const beside = freeOutletPlaces([106, 170], [false, true], card)[1];
  expect(beside?.x).toBeGreaterThan(card.width);
  const [first, second] = freeOutletPlaces([86, 126], [true, true], card);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 100);
});

test('an arrow straight down has its number half way', () => {
  expect(arrowShape({ x: 10, y: 0 }, { x: 10, y: 105 }, 'middle').label).toEqual({ x: 10, y: 51 });
});

test('the numbers of several arrows out stand above their targets, at the same height', () => {
  const straight = arrowShape({ x: 100, y: 0 }, { x: 100, y: 60 }, 'out').label;
  const bent = arrowShape({ x: 140, y: 0 }, { x: 300, y: 60 }, 'out').label;
  expect(bent.x).toBe(300);
  expect(bent.y).toBe(straight.y);
});

test('an arrow to a card above goes around', () => {
  const shape = arrowShape({ x: 0, y: 200 }, { x: 0, y: 0 }, 'middle');
  expect(shape.label.x).toBeGreaterThan(100);
});
