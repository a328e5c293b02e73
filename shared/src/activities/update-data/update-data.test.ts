import { describe, expect, it } from 'vitest';
import { printStatement } from '../../relation/sql/statement.ts';
import { customersBy, exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import type { ColumnChange } from './config.ts';
import { updateDataConfigSchema } from './config.ts';
import { writtenScalar } from './written-scalar.ts';

const one = customersBy('a', 100);
const tried = (...changes: ColumnChange[]) => tryActivity('update-data', { changes }, [one]);
const set = (column: string, value: Extract<ColumnChange, { kind: 'set' }>['value']): ColumnChange => {
  return { kind: 'set', column, value };
};

describe('the changes', () => {
  it('name a column of the table, once, and never the key', () => {
    expect(tried().codes).toEqual(['update.none']);
    expect(tried({ kind: 'empty', column: null }).codes).toEqual(['config.missing']);
    expect(tried({ kind: 'empty', column: 'id' }).codes).toEqual(['update.key']);
    expect(tried({ kind: 'empty', column: 'gone' }).codes).toEqual(['attribute.unknown']);
    expect(tried({ kind: 'empty', column: 'tier' }, set('tier', 'gold')).problems).toEqual([
      { code: 'update.repeated', field: 'changes/1/column', params: { column: 'Tier' } },
    ]);
  });

  it('have values of the column’s type', () => {
    expect(tried(set('tier', '')).codes).toEqual(['config.missing']);
    expect(tried(set('tier', 'gold'), set('points', '7'), set('born', '2000-01-31')).codes).toEqual([]);
    expect(tried(set('created_at', '2000-01-31T09:00'), set('consent_email', false)).codes).toEqual([]);
    expect(tried(set('points', '7.5')).codes).toEqual(['update.type']);
    expect(tried(set('born', 'yesterday')).codes).toEqual(['update.type']);
    expect(tried(set('points', { formula: 'points / 2' })).codes).toEqual(['update.type']);
    expect(tried(set('points', { formula: 'nothing' })).codes).toEqual(['formula.name']);
    expect(tried(set('points', { variable: 'gone' })).codes).toEqual(['variable.unknown']);
    expect(tried({ kind: 'add', column: 'tier', value: '1' }).codes).toEqual(['update.add.type']);
    expect(tried({ kind: 'add', column: 'points', value: '-5' }).codes).toEqual([]);
  });

  it('are checked against their schema', () => {
    expect(updateDataConfigSchema.safeParse({ changes: [{ kind: 'set', column: 'a' }] }).success).toBe(false);
    expect(updateDataConfigSchema.safeParse({ changes: [{ kind: 'grow', column: 'a' }] }).success).toBe(false);
  });

  it('take a day as its first moment in the zone, and a whole number variable for whole numbers', () => {
    const to = { name: 'created_at', label: 'Since', type: 'datetime' as const, table: 'customers' };
    const at = writtenScalar('2026-03-29', to, { ...exampleContext, timeZone: 'Europe/Berlin' });
    expect(at).toMatchObject({ ok: true, scalar: { value: '2026-03-28T23:00:00Z' } });
    const variables = new Map([['five', { name: 'five', type: 'number', source: 'campaign', value: '5' } as const]]);
    const points = { ...to, name: 'points', label: 'Points', type: 'integer' as const };
    expect(writtenScalar({ variable: 'five' }, points, { ...exampleContext, variables })).toMatchObject({
      ok: true,
      scalar: { value: '5', type: 'integer' },
    });
  });
});

describe('compiled', () => {
  it('lets everybody pass and puts an overlay over their table', () => {
    const { outputs, laws, environment, notes } = tried({ kind: 'add', column: 'points', value: '5' }).compile();
    expect(environment?.get('customers')?.derived).toMatchObject({ kind: 'overlay', rows: one.population.relation });
    expect(outputs['out']?.relation.source).toBe(environment?.get('customers'));
    expect(laws).toHaveLength(1);
    expect(notes).toHaveLength(1);
  });

  it('reads written columns as SQL', () => {
    const { outputs } = tried(set('tier', 'gold')).compile();
    const relation = outputs['out']?.relation;
    const { text } = relation
      ? printStatement(relation, { sourceSql: ({ table }) => `"${table}"` })
      : { text: 'nothing leaves' };
    expect(text).toContain('"customers"');
    expect(text).toContain('"points" >=');
  });
});

it('says in words what is changed', () => {
  expect(tried().summary).toBe('Choose what is changed');
  expect(tried(set('tier', 'gold')).summary).toBe('Sets Tier to gold');
  expect(tried({ kind: 'add', column: 'points', value: { formula: 'points * 2' } }).summary).toBe(
    'Adds points * 2 to Points',
  );
  expect(tried({ kind: 'empty', column: 'tier' }).summary).toBe('Empties Tier');
  expect(tried({ kind: 'empty', column: 'tier' }, set('points', '1')).summary).toBe('Changes Tier, Points');
});
