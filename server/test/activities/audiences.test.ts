import { type AudienceCondition, compileGraph, type ConditionGroup, printStatement } from '@fanfare/shared';
import {
  activity,
  exampleAudience,
  exampleCatalog,
  exampleMembers,
  exampleRows,
  graphOf,
  transition,
  withAudiences,
} from '@fanfare/shared/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openExample } from './evaluate-graph.ts';

const member = (audiences: string[], more: Partial<AudienceCondition> = {}): AudienceCondition => {
  return { kind: 'audience', via: [], audiences, match: 'any', negated: false, ...more };
};
const group = (...items: ConditionGroup['items']): ConditionGroup => {
  return { kind: 'group', operator: 'and', items, except: [] };
};

const list = exampleAudience('list', {
  country: 'FR',
  stored: 'kept',
  columns: [{ name: 'town', type: 'text', label: 'Town' }],
});
const audiences = [
  list,
  exampleAudience('german', { country: 'DE' }),
  exampleAudience('either', { rule: group(member(['list', 'german'])) }),
];
const row = (id: number, how: string, saved: boolean, town: string | null = null) => {
  return { id, town, _fanfare_how: how, _fanfare_since: '2026-02-01T00:00:00Z', _fanfare_saved: saved };
};
const members = [
  row(1, 'removed', true),
  row(3, 'saved', true, 'Bonn'),
  row(9, 'added', false),
  row(10, 'left', false, 'Jaén'),
  row(99, 'saved', true, 'Lyon'),
];

const catalog = { ...exampleCatalog, tables: [...exampleCatalog.tables, exampleMembers(list)] };
const { context } = withAudiences(...audiences);
let example: Awaited<ReturnType<typeof openExample>>;
beforeAll(async () => {
  const rows = { ...exampleRows, [exampleMembers(list).name]: members };
  example = await openExample(catalog, rows, context.audiences);
});
afterAll(() => example.close());

it('reads members by rule, saved and added, without those removed; gone ones are dropped by cause', async () => {
  const columns = [{ column: 'town', name: 'town', label: '' }];
  const graph = graphOf([activity('read-audience', 'read', { audience: 'list', columns })], []);
  const { outlets, drops, columns: found } = await example.evaluate(graph);
  expect(outlets['read/out']).toEqual(['2', '3', '7', '8', '9']);
  expect(drops['read/no-longer-exists']).toEqual(['99']);
  expect(Object.entries(found['read/out'] ?? {}).map(([key, { town }]) => [key, town])).toEqual([
    ['2', null],
    ['3', 'Bonn'],
    ['7', null],
    ['8', null],
    ['9', null],
  ]);
});

it('prints who is in an audience as one query over both tables', () => {
  const graph = graphOf([activity('read-audience', 'read', { audience: 'list' })], []);
  const compiled = compileGraph(graph, context).activities.get('read');
  const population = compiled?.status === 'compiled' ? compiled.compiled.outputs['out'] : undefined;
  const sourceSql = ({ table }: { table: string }) => `"${table}"`;
  const { text } = population ? printStatement(population.relation, { sourceSql }) : { text: '' };
  expect(text).toContain('"customers"');
  expect(text).toContain('"_fanfare_audience_list"');
  expect(text).toContain('_fanfare_how');
  expect(text).not.toContain('NOT IN');
});

it('asks for membership, in and not in, which add up to everyone', async () => {
  const graph = graphOf(
    [
      activity('build-audience', 'in', { dimension: 'customers', rule: group(member(['either'])) }),
      activity('build-audience', 'out', { dimension: 'customers', rule: group(member(['either'], { negated: true })) }),
      activity('build-audience', 'all', {
        dimension: 'customers',
        rule: group(member(['either', 'german'], { match: 'all' })),
      }),
      activity('build-audience', 'lines', {
        dimension: 'purchases',
        rule: group(member(['list'], { via: ['customer'], negated: true })),
      }),
    ],
    [],
  );
  const { outlets } = await example.evaluate(graph);
  expect(outlets['in/out']).toEqual(['2', '3', '4', '5', '7', '8', '9']);
  expect(outlets['out/out']).toEqual(['1', '6', '10', '11', '12']);
  expect(outlets['all/out']).toEqual(['3', '4', '5']);
  expect(outlets['lines/out']).toEqual(['100.1', '100.2', '101.1', '104.1', '107.1', '108.1', '109.1']);
});

it('saves nobody by counting: everybody goes on, and the figures say what saving would change', async () => {
  const saving = (mode: 'replace' | 'add' | 'remove') =>
    activity('save-audience', mode, { target: { kind: 'existing', audience: 'list' }, mode });
  const graph = graphOf(
    [
      activity('build-audience', 'all', { dimension: 'customers', rule: group(member(['either'])) }),
      activity('fork', 'fork', {
        branches: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
      }),
      saving('replace'),
      saving('add'),
      saving('remove'),
    ],
    [
      transition('all/out', 'fork'),
      transition('fork/a', 'replace'),
      transition('fork/b', 'add'),
      transition('fork/c', 'remove'),
    ],
  );
  const { outlets, facts } = await example.evaluate(graph);
  for (const mode of ['replace', 'add', 'remove']) expect(outlets[`${mode}/out`]).toEqual(outlets['all/out']);
  expect(facts).toMatchObject({
    'replace/entering': 6,
    'replace/leaving': 2,
    'replace/held-out': 0,
    'add/entering': 6,
    'add/held-out': 0,
    'remove/leaving': 1,
  });
  expect(facts).not.toHaveProperty('add/leaving');
});
