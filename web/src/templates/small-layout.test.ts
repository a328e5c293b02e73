import { activity, graphOf, transition } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { smallLayout } from './small-layout.ts';

test('the flow runs from left to right, and branches stand around the middle', () => {
  const graph = {
    ...graphOf(
      [
        activity('build-audience', 'people', {}),
        activity('build-audience', 'others', {}),
        activity('combine', 'both', {}),
        activity('email', 'mail', {}),
        activity('sms', 'text', {}),
      ],
      [
        transition('people/out', 'both'),
        transition('others/out', 'both'),
        transition('both/out', 'mail'),
        transition('both/complement', 'text'),
      ],
    ),
    layout: { text: { x: 300, y: 9 }, mail: { x: 0, y: 9 } },
  };
  expect(Object.fromEntries(smallLayout(graph))).toEqual({
    people: { column: 0, row: -0.5 },
    others: { column: 0, row: 0.5 },
    both: { column: 1, row: 0 },
    mail: { column: 2, row: -0.5 },
    text: { column: 2, row: 0.5 },
  });
});
