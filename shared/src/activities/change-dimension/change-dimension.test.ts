import { describe, expect, it } from 'vitest';
import { literal } from '../../relation/literal.ts';
import { printStatement } from '../../relation/sql/statement.ts';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { type CarriedAggregate, changeDimensionConfigSchema, type ChangeDimensionConfig } from './config.ts';
import { inEnglish } from '../../words/english.ts';

const one = customersBy('a');
const toHouseholds = { dimension: 'households', links: ['household'] };
const carry = (fn: CarriedAggregate['fn'], column: string | null, name = 'carried'): CarriedAggregate => {
  return { name, label: '', fn, attribute: column === null ? null : { links: [], column } };
};
const tried = (settings: Partial<ChangeDimensionConfig>) => tryActivity('change-dimension', settings, [one]);

describe('change dimension', () => {
  it('takes at most 8 links and 100 columns', () => {
    const settings = { dimension: 'd', complement: false, carry: [] };
    const fits = (links: string[]) => changeDimensionConfigSchema.safeParse({ ...settings, links }).success;
    expect(fits(Array.from({ length: 8 }, () => 'x'))).toBe(true);
    expect(fits(Array.from({ length: 9 }, () => 'x'))).toBe(false);
    const columns = Array.from({ length: 101 }, (_, index) => carry('count', null, `c${index}`));
    expect(changeDimensionConfigSchema.safeParse({ ...settings, links: [], carry: columns }).success).toBe(false);
  });

  it('has the complement as an outbound transition when asked', () => {
    const ids = (complement: boolean) => {
      const { ports } = definitionOf('change-dimension');
      return ports({ dimension: null, links: [], complement, carry: [] }).outbound.map(({ id }) => id);
    };
    expect(ids(false)).toEqual(['out']);
    expect(ids(true)).toEqual(['out', 'complement']);
  });

  it('needs a dimension, and links that lead there', () => {
    expect(tried({}).problems).toMatchObject([{ code: 'config.missing', field: 'dimension' }]);
    expect(tried({ dimension: 'gone' }).codes).toEqual(['dimension.unknown']);
    expect(tried({ dimension: 'households' }).problems).toMatchObject([{ code: 'config.missing', field: 'links' }]);
    expect(tried({ dimension: 'households', links: ['nowhere'] }).codes).toEqual(['link.unknown']);
    expect(tried({ dimension: 'purchases', links: ['household'] }).codes).toEqual(['change-dimension.elsewhere']);
    expect(tried(toHouseholds).codes).toEqual([]);
  });

  it('carries columns with names that are free, and of functions that fit', () => {
    const codes = (...columns: CarriedAggregate[]) => tried({ ...toHouseholds, carry: columns }).codes;
    expect(codes(carry('count', null), carry('sum', 'points', 'total'))).toEqual([]);
    expect(codes(carry('sum', 'first_name'))).toEqual(['condition.operator']);
    expect(codes(carry('sum', null))).toEqual(['config.missing']);
    expect(codes(carry('count', null, 'CITY'))).toEqual(['column.taken']);
    expect(codes(carry('count', null), carry('count', null))).toEqual(['column.taken']);
    expect(codes(carry('count', null, ''))).toEqual(['config.missing']);
  });

  it('carries nothing over when one row leads to another by several ways', () => {
    const settings = { dimension: 'purchases', links: ['purchases', 'store', 'sales'], carry: [carry('count', null)] };
    expect(tried(settings).codes).toEqual(['change-dimension.carry']);
    const members = { dimension: 'customers', links: ['household', 'members'], carry: [carry('count', null)] };
    expect(tried(members).codes).toEqual([]);
  });

  it('announces what leaves: the new dimension with its columns, or the rows that arrived', () => {
    const { outputs } = tried({ ...toHouseholds, complement: true, carry: [carry('max', 'born')] }).compile();
    expect(outputs['out']).toMatchObject({
      dimension: 'households',
      columns: [{ name: 'carried', label: 'carried', type: 'date', addedBy: 'Tried' }],
    });
    expect(outputs['complement']).toMatchObject({ dimension: 'customers', columns: [] });
  });

  it('carries added columns of the inbound rows', () => {
    const value = literal('5', 'integer');
    const column = { name: 'extra', label: 'Extra', type: 'integer', addedBy: 'B', value } as const;
    const withColumn = { ...one, population: { ...one.population, columns: [column] } };
    const settings = { ...toHouseholds, carry: [carry('sum', 'extra')] };
    const added = tryActivity('change-dimension', settings, [withColumn]);
    expect(added.codes).toEqual([]);
    expect(added.compile().outputs['out']?.columns).toMatchObject([{ name: 'carried', type: 'integer' }]);
  });

  it('reads the way back only: new rows to which a row leads', () => {
    const { outputs } = tried(toHouseholds).compile();
    const out = outputs['out']?.relation;
    expect(out).toMatchObject({ kind: 'filter', input: { kind: 'scan' }, where: { kind: 'exists' } });
    const { text } = printStatement(out as NonNullable<typeof out>, { sourceSql: ({ table }) => `"${table}"` });
    expect(text).toContain('"households"');
    expect(text).toContain('"household_id"');
  });

  it('counts links and merges on their own sides', () => {
    const { laws, drops } = tried(toHouseholds).compile();
    expect(laws.map(({ left, right }) => [left, right].map((side) => side.map(({ kind }) => kind)))).toEqual([
      [['rows'], ['rows', 'rows']],
      [['rows'], ['rows', 'sum']],
    ]);
    expect(tried({ dimension: 'purchases', links: ['purchases'] }).compile().laws[1]?.left[0]?.kind).toBe('sum');
    expect(drops.map(({ cause, label }) => [cause, inEnglish(label)])).toEqual([
      ['no-match', 'No match in Households'],
    ]);
  });

  it('says in words where it leads', () => {
    expect(tried({}).summary).toBe('Choose the new dimension');
    expect(tried(toHouseholds).summary).toBe('To Households, by Household');
    const way = { dimension: 'customers', links: ['household', 'members'] };
    expect(tried(way).summary).toBe('To Customers, by Household › members');
  });
});
