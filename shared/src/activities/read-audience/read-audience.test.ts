import { expect, it } from 'vitest';
import type { Audience } from '../../condition/audience.ts';
import { exampleAudience, withAudiences } from '../../testing/example/audiences.ts';
import { readAudienceConfigSchema } from './config.ts';

const list: Audience = exampleAudience('list', {
  stored: 'kept',
  columns: [{ name: 'town', type: 'text', label: 'Town' }],
});
const french: Audience = exampleAudience('french', { country: 'FR' });
const gone: Audience = exampleAudience('gone', { stored: 'gone' });
const { tryActivity } = withAudiences(list, french, gone);

const town = { column: 'town', name: 'town', label: '' };
const read = (settings: object) => tryActivity('read-audience', settings, []);

it('takes settings of its shape only', () => {
  const parse = (config: object) =>
    readAudienceConfigSchema.safeParse({ audience: null, columns: [], continueWhenEmpty: true, ...config }).success;
  expect(parse({})).toBe(true);
  expect(parse({ audience: 'Not an id' })).toBe(false);
  expect(parse({ columns: [{ ...town, name: '_fanfare_x' }] })).toBe(false);
  expect(parse({ columns: Array.from({ length: 101 }, () => town) })).toBe(false);
});

it('needs an audience that can be read, and names of columns that are free', () => {
  expect(read({}).problems).toMatchObject([{ code: 'config.missing', field: 'audience' }]);
  expect(read({ audience: 'nowhere' }).problems).toMatchObject([{ code: 'audience.unknown', field: 'audience' }]);
  expect(read({ audience: 'gone' }).codes).toEqual(['audience.table-gone']);
  expect(read({ audience: 'list', columns: [town] }).codes).toEqual([]);
  expect(read({ audience: 'french', columns: [town] }).problems).toMatchObject([
    { code: 'audience.column', field: 'columns/0/column' },
  ]);
  const named = (...names: string[]) => read({ audience: 'list', columns: names.map((name) => ({ ...town, name })) });
  expect(named('Country').problems).toMatchObject([{ code: 'column.taken', field: 'columns/0/name' }]);
  expect(named('a', 'A').problems).toMatchObject([{ code: 'column.taken', field: 'columns/1/name' }]);
  expect(named('').codes).toEqual(['config.missing']);
});

it('carries the dimension of the audience and the columns taken along', () => {
  const { outputs, drops, laws } = read({ audience: 'list', columns: [{ ...town, name: 'then' }] }).compile();
  expect(outputs['out']).toMatchObject({
    dimension: 'customers',
    columns: [{ name: 'then', label: 'Town', type: 'text', addedBy: 'Tried', value: { kind: 'follow' } }],
  });
  expect(drops.map(({ cause, relation }) => [cause, relation.source.table])).toEqual([
    ['no-longer-exists', '_fanfare_audience_list'],
  ]);
  expect(laws.map(({ left, right }) => [left.map((one) => one.label), right.map((one) => one.label)])).toEqual([
    [['Members', 'No longer in the data'], ['Stored']],
  ]);
});

it('is the rule alone while nobody is stored', () => {
  const { outputs, drops, laws } = read({ audience: 'french' }).compile();
  expect(outputs['out']?.relation).toMatchObject({ kind: 'filter', source: { table: 'customers' } });
  expect([drops, laws]).toEqual([[], []]);
});

it('says in words what it reads', () => {
  expect(read({}).summary).toBe('Choose an audience');
  expect(read({ audience: 'french' }).summary).toBe('Audience french');
  expect(read({ audience: 'list', columns: [town] }).summary).toBe('Audience list, with 1 column');
});
