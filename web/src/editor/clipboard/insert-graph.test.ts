import { activity, graphOf } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { withVariables } from './insert-graph.ts';
import { placeBlock } from './place-block.ts';

const one = { ...graphOf([activity('build-audience', 'a')], []), layout: { a: { x: 0, y: 0 } } };

test('what is added comes to the place, and beside it where something stands there', () => {
  const added = { ...graphOf([activity('email', 'b')], []), layout: { b: { x: 500, y: 700 } } };
  expect(placeBlock(one, added, { x: 900, y: 300 })).toEqual({ x: 300, y: -400 });
  const by = placeBlock(one, added, { x: 106, y: 0 });
  expect(by.y).toBe(-700);
  expect(Math.abs(500 + by.x)).toBeGreaterThanOrEqual(252);
});

test('variables come with the activities that use them, and only those', () => {
  const variable = (name: string) => ({ name, type: 'number' as const, source: 'campaign' as const, value: '5' });
  const split = activity('split', 's', {
    subsets: [
      {
        id: 'few',
        label: 'Few',
        rule: null,
        limit: { kind: 'rows', rows: { variable: 'most' }, choose: 'random' },
        sort: null,
        skipWhenEmpty: false,
      },
    ],
  });
  const from = graphOf([split], []);
  from.settings.variables = [variable('most'), variable('other')];
  expect(withVariables(one, from).settings.variables).toEqual([variable('most')]);
  const own = { ...one, settings: { ...one.settings, variables: [{ ...variable('most'), value: '9' }] } };
  expect(withVariables(own, from)).toBe(own);
});
