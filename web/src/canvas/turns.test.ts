import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

function rowOf(count: number) {
  const frames: (() => void)[] = [];
  const turns = createTurns((callback) => frames.push(callback));
  const drawn: number[] = [];
  const leave = Array.from({ length: count }, (_, index) => turns.wait(() => drawn.push(index)));
  return { turns, drawn, leave, frame: () => frames.shift()?.() };
}

test('one detail is drawn in each frame while the view moves, in the order they came', () => {
  const { drawn, frame } = rowOf(5);
  frame();
  expect(drawn).toEqual([0]);
  frame();
  expect(drawn).toEqual([0, 1]);
});

test('when the view rests the others follow quickly', () => {
  const { turns, drawn, frame } = rowOf(12);
  frame();
  turns.setMoving(false);
  frame();
  expect(drawn).toHaveLength(12);
});

test('what left the view again is not drawn', () => {
  const { drawn, leave, frame } = rowOf(3);
  leave[0]?.();
  frame();
  expect(drawn).toEqual([1]);
});

test('no frame is asked for when nobody waits', () => {
  const asked: (() => void)[] = [];
  const turns = createTurns((callback) => asked.push(callback));
  turns.wait(() => undefined);
  expect(asked).toHaveLength(1);
  asked[0]?.();
  expect(asked).toHaveLength(1);
});
