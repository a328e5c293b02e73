import { describe, expect, it } from 'vitest';
import { everyone } from '../../condition/condition.ts';
import { literal } from '../../relation/literal.ts';
import { printValues } from '../../relation/sql/statement.ts';
import { customersBy, exampleResources, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { enrichmentConfigSchema, type EnrichmentEntry, type EntryOf } from './config.ts';
import { inEnglish } from '../../words/english.ts';

const one = customersBy('a');
const other = customersBy('b', 5);
const of = (column: string, links: string[] = []) => ({ links, column });
const formula = (name: string, text: string): EnrichmentEntry => ({ kind: 'formula', name, label: '', formula: text });
const purchases = { via: [], link: 'purchases', where: everyone() };
const rows = (more: Partial<EntryOf<'rows'>> = {}): EntryOf<'rows'> => ({
  kind: 'rows',
  ...purchases,
  orderBy: [],
  rows: 2,
  attributes: [{ name: 'sku', label: 'Article', attribute: of('sku') }],
  array: null,
  ...more,
});
const join = (more: Partial<EntryOf<'join'>> = {}): EntryOf<'join'> => ({
  kind: 'join',
  from: { kind: 'population', transition: 'b' },
  on: [{ own: of('email'), other: of('email'), trim: true, fold: true }],
  where: everyone(),
  orderBy: [],
  columns: [{ name: 'their_name', label: '', attribute: of('first_name') }],
  found: null,
  ...more,
});
const tried = (columns: EnrichmentEntry[], inbound = [one]) => tryActivity('enrichment', { columns }, inbound);
const joined = (...columns: EnrichmentEntry[]) => tryActivity('enrichment', { primary: 'a', columns }, [one, other]);

describe('enrichment', () => {
  it('takes 1 to 100 rows of a link', () => {
    const fits = (count: number) =>
      enrichmentConfigSchema.safeParse({ primary: null, columns: [rows({ rows: count })] }).success;
    expect([0, 1, 100, 101].map(fits)).toEqual([false, true, true, false]);
  });

  it('needs something to add, and a primary set among several', () => {
    expect(tried([]).problems).toMatchObject([{ code: 'config.missing', field: 'columns' }]);
    expect(tried([formula('x', '1')], [one, other]).codes).toEqual(['primary.missing']);
    expect(tryActivity('enrichment', { primary: 'z' }, [one]).codes).toEqual(['primary.unknown']);
  });

  it('needs names that are free', () => {
    const codes = (...names: string[]) => tried(names.map((name) => formula(name, '1'))).codes;
    expect(codes('x', 'y')).toEqual([]);
    expect(codes('x', 'X')).toEqual(['column.taken']);
    expect(codes('Email')).toEqual(['column.taken']);
    expect(codes('')).toEqual(['config.missing']);
    const column = { name: 'x', label: 'X', type: 'text', addedBy: 'B', value: literal('x', 'text') } as const;
    const withColumn = { ...one, population: { ...one.population, columns: [column] } };
    expect(tried([formula('x', '1')], [withColumn]).problems).toMatchObject([
      { code: 'column.taken', field: 'columns/0/name' },
    ]);
    const clash = tried([rows(), formula('sku2', '1')]);
    expect(clash.problems).toMatchObject([{ code: 'column.taken', field: 'columns/1/name' }]);
  });

  it('says what is wrong with each kind of entry, at its field', () => {
    const fields = (entry: EnrichmentEntry) => joined(entry).problems.map(({ code, field }) => `${code} ${field}`);
    expect(fields({ kind: 'attribute', name: 'x', label: '', attribute: null })).toEqual([
      'config.missing columns/0/attribute',
    ]);
    expect(fields(formula('x', 'nothing_such'))).toEqual(['formula.name columns/0/formula']);
    expect(fields(rows({ link: null }))).toEqual(['config.missing columns/0/link']);
    expect(fields(rows({ link: 'household' }))).toEqual(['link.single columns/0/link']);
    expect(fields(rows({ attributes: [] }))).toEqual(['config.missing columns/0/attributes']);
    expect(fields(rows({ orderBy: [{ attribute: null, direction: 'ascending' }] }))).toEqual([
      'config.missing columns/0/orderBy/0/attribute',
    ]);
    const sum = { kind: 'aggregate', name: 'x', label: '', ...purchases, fn: 'sum', attribute: of('sku') } as const;
    expect(fields(sum)).toEqual(['condition.operator columns/0/fn']);
    expect(fields(join({ on: [] }))).toEqual(['config.missing columns/0/on']);
    expect(fields(join({ from: { kind: 'population', transition: 'a' } }))).toEqual([
      'enrichment.set columns/0/from/transition',
    ]);
    expect(fields(join({ from: { kind: 'table', table: 'gone' } }))).toEqual([
      'catalog.unknown-table columns/0/from/table',
    ]);
    const points = [{ own: of('email'), other: of('points'), trim: false, fold: false }];
    expect(fields(join({ on: points }))).toEqual(['attribute.incomparable columns/0/on/0/other']);
  });

  it('does not know added columns on linked rows', () => {
    const where = {
      ...everyone(),
      items: [{ kind: 'formula', formula: 'extra', operator: 'is-empty', value: { kind: 'none' } }],
    } as ReturnType<typeof everyone>;
    expect(tried([formula('extra', '1'), rows({ where })]).codes).toEqual(['formula.name']);
  });

  it('stops columns that grow out of each other', () => {
    const doubled = Array.from({ length: 20 }, (_, index) =>
      formula(`c${index}`, index === 0 ? 'points' : `c${index - 1} + c${index - 1}`),
    );
    expect(tried(doubled).codes).toContain('column.size');
  });

  it('keeps the rows and the columns that arrive', () => {
    const { outputs, laws, facts } = joined(rows({ array: { name: 'list', label: '' } }), join()).compile();
    expect(outputs['out']?.relation).toBe(one.population.relation);
    expect(outputs['out']?.columns.map(({ name, label, type }) => `${name} ${inEnglish(label)} ${type}`)).toEqual([
      'sku1 Article 1 text',
      'sku2 Article 2 text',
      'list list text',
      'their_name their_name text',
    ]);
    expect(laws).toHaveLength(1);
    expect(facts?.map(({ id, label }) => [id, inEnglish(label)])).toEqual([
      ['unmatched:1', 'Without a match in From b'],
      ['used:b', 'Used to enrich: From b'],
    ]);
  });

  it('reads several aggregates of the same rows at once', () => {
    const sum = (name: string, fn: 'sum' | 'max'): EnrichmentEntry => {
      return { kind: 'aggregate', name, label: '', ...purchases, fn, attribute: of('amount') };
    };
    const columns = tried([sum('total', 'sum'), sum('most', 'max')]).compile().outputs['out']?.columns ?? [];
    const values = columns.map(({ value }) => value);
    const { text } = printValues(one.population.relation, values, { sourceSql: ({ table }) => `"${table}"` });
    expect(text.match(/"purchases"/g)).toHaveLength(1);
  });

  it('names the table a rule selects from', () => {
    const config = { primary: 'a', columns: [rows(), join({ from: { kind: 'table', table: 'stores' } })] };
    const inbound = [one, other].map(({ transition, fromLabel, population }) => {
      return { transition, fromLabel, dimension: population.dimension, columns: [] };
    });
    const table = (field: string) =>
      definitionOf('enrichment').ruleTable?.(config, field, { ...exampleResources, inbound });
    expect(['columns/0/where', 'columns/1/where', 'columns/2/where'].map(table)).toEqual([
      'purchases',
      'stores',
      undefined,
    ]);
    expect(definitionOf('enrichment').rules?.(config)).toHaveLength(2);
  });

  it('renames the transitions it refers to', () => {
    const config = { primary: 'a', columns: [join()] };
    expect(definitionOf('enrichment').mapTransitions?.(config, (id) => `${id}2`)).toMatchObject({
      primary: 'a2',
      columns: [{ from: { transition: 'b2' } }],
    });
  });

  it('says in words what it adds', () => {
    expect(tried([]).summary).toBe('Choose what to add');
    const city: EnrichmentEntry = { kind: 'attribute', name: 'city', label: '', attribute: of('city', ['household']) };
    expect(tried([city]).summary).toBe('Adds Household › City');
    expect(tried([city, formula('score', '1'), rows()]).summary).toBe('Adds Household › City, score and 1 more');
  });
});
