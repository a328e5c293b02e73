import { type CampaignGraph, emptyGraph, type FoundPerson, permissions } from '@fanfare/shared';
import { exampleRows } from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExampleCounting, openExampleCounting } from '../../test/example-counting.ts';
import { countOverlap } from '../counts/count-overlap.ts';
import { explainPerson } from './explain-person.ts';
import { explainPlace } from './explain-place.ts';
import { findPeople } from './find-people.ts';

const caller = {
  actor: { name: 'Ann', workspace: 'main', permissions: [...permissions] },
  signal: new AbortController().signal,
};
const everyone = { kind: 'group', operator: 'and', items: [], except: [] };
const by = [{ attribute: { links: [], column: 'email' }, trim: true, fold: true }];
const graph: CampaignGraph = {
  ...emptyGraph('UTC'),
  activities: [
    {
      id: 'all',
      type: 'build-audience',
      label: 'All',
      config: { dimension: 'customers', rule: everyone, continueWhenEmpty: true },
    },
    {
      id: 'once',
      type: 'deduplication',
      label: 'Once',
      config: { by, keep: 1, survivors: [], emptyIsValue: false, duplicates: true, seed: 1 },
    },
  ],
  transitions: [{ id: 't', from: { activity: 'all', port: 'out' }, to: { activity: 'once' } }],
};

let example: ExampleCounting;
beforeAll(async () => {
  example = await openExampleCounting();
});
afterAll(() => example.close());

const people = exampleRows['customers'] ?? [];

async function onlyMatch(search: string): Promise<FoundPerson> {
  const { people: found } = await findPeople(example.parts, { graph, search }, caller);
  const [first] = found;
  if (first === undefined) throw new Error(`nobody is ${search}`);
  return first;
}

test('finds a person by key and by the whole e-mail address, and nobody by what nobody has', async () => {
  const [row] = people;
  const key = String(Object.values(row ?? {})[0]);
  const byKey = await onlyMatch(key);
  expect(byKey.key.map(String)).toEqual([key]);
  if (byKey.email !== null) {
    const { people: byMail } = await findPeople(example.parts, { graph, search: byKey.email.toUpperCase() }, caller);
    expect(byMail.map(({ email }) => email?.toLowerCase())).toContain(byKey.email.toLowerCase());
  }
  expect(await findPeople(example.parts, { graph, search: 'nobody at all' }, caller)).toMatchObject({
    people: [],
    more: false,
  });
});

test('says the place in an order, and refuses keys and dimensions that cannot be', async () => {
  const { dimension, key } = await onlyMatch(String(Object.values(people[0] ?? {})[0]));
  const told = await explainPerson(example.parts, { graph, dimension, key }, caller);
  const once = told.activities.find(({ activity }) => activity === 'once');
  const [decision] = once?.status === 'explained' ? (once.rows[0]?.decisions ?? []) : [];
  expect(decision?.kind).toBe('rank');
  const rank = decision?.kind === 'rank' ? decision : undefined;
  const place = await explainPlace(
    example.parts,
    { graph, activity: 'once', rank: rank?.rank ?? '', dimension, key },
    caller,
  );
  expect(place.quota).toBe(1);
  expect((place.place ?? 0) <= 1).toBe(rank?.kept);
  expect(place.among).toBeGreaterThan(0);
  await expect(explainPerson(example.parts, { graph, dimension: 'nothing', key }, caller)).rejects.toMatchObject({
    status: 404,
  });
  await expect(explainPerson(example.parts, { graph, dimension, key: ['1', '2'] }, caller)).rejects.toMatchObject({
    status: 400,
  });
});

test('the overlap of a population with what was kept of it is what was kept', async () => {
  const outlets = [
    { activity: 'all', port: 'out' },
    { activity: 'once', port: 'out' },
    { activity: 'once', port: 'duplicates' },
  ];
  const { sizes, pairs } = await countOverlap(example.parts, { graph, outlets }, caller);
  expect(sizes[0]).toBe(people.length);
  expect((sizes[1] ?? 0) + (sizes[2] ?? 0)).toBe(people.length);
  expect(pairs.map(({ count }) => count)).toEqual([sizes[1], sizes[2], 0]);
});
