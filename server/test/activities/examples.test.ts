import { combineGraph, joinGraph, welcomeGraph } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  example = await openExample();
});
afterAll(() => example.close());

it('welcome: one per address, the latest; then gold and the others', async () => {
  const { outlets, drops } = await example.evaluate(welcomeGraph);
  expect(outlets['audience/out']).toEqual(['1', '2', '7', '8', '9', '10', '11']);
  expect(outlets['unique/out']).toEqual(['2', '8', '9', '10', '11']);
  expect(outlets['unique/duplicates']).toEqual(['1', '7']);
  const divided = ['control', 'gold', 'remainder'].flatMap((port) => outlets[`test/${port}`] ?? []);
  expect(divided.sort((left, right) => Number(left) - Number(right))).toEqual(outlets['unique/out']);
  expect(drops['mail/no-consent']).toBeUndefined();
});

it('combine: union, intersection and exclusion with complements', async () => {
  const { outlets, drops, facts } = await example.evaluate(combineGraph);
  expect(outlets['either/out']).toEqual(['1', '2', '3', '4', '7', '8', '12']);
  expect(facts['either/merged']).toBe(2);
  expect(outlets['both/out']).toEqual(['1', '2', '7', '12']);
  expect(outlets['both/complement']).toEqual(['3', '4', '8']);
  expect(outlets['without/out']).toEqual(['3', '4']);
  expect(outlets['without/complement']).toEqual(['8']);
  expect(drops['without/in:copies-branch-2-without']).toEqual(['8']);
  expect(facts['without/used:copies-branch-2-without']).toBe(4);
});

it('join: the primary set continues, the other is not carried; drops of the e-mail have one cause each', async () => {
  const { outlets, drops, facts } = await example.evaluate(joinGraph);
  expect(outlets['join/out']).toEqual(outlets['top/out']);
  expect(facts['join/not-carried:fork-b-join']).toBe(12);
  const all = ['address-missing', 'address-invalid', 'no-consent'].flatMap((cause) => drops[`mail/${cause}`] ?? []);
  expect([...all, ...(outlets['mail/recipients'] ?? [])].length).toBe(outlets['join/out']?.length);
  expect(outlets['top/out']).toEqual(expect.arrayContaining(['7', '8', '12']));
});
