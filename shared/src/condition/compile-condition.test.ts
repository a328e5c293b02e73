import { describe, expect, it } from 'vitest';
import type { Catalog } from '../catalog/catalog.ts';
import { noVariables } from '../variable/variable.ts';
import { compileCondition } from './compile-condition.ts';
import type { ConditionContext } from './condition-context.ts';
import { noAudiences } from './audience.ts';
import { noFilters } from './predefined-filter.ts';
import { type AttributeCondition, type ConditionGroup, everyone, type LinkedCondition } from './condition.ts';
import { describeCondition, describeConditionParts } from './describe-condition.ts';

const catalog: Catalog = {
  tables: [
    {
      name: 'people',
      key: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'country', type: 'text', label: 'Country' },
        { name: 'joined', type: 'datetime' },
        { name: 'store', type: 'integer' },
      ],
    },
    {
      name: 'stores',
      key: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'region', type: 'text' },
      ],
    },
    {
      name: 'orders',
      key: [],
      columns: [
        { name: 'person', type: 'integer' },
        { name: 'amount', type: 'decimal' },
      ],
    },
  ],
  links: [
    {
      id: '1',
      from: { table: 'people', columns: ['store'] },
      to: { table: 'stores', columns: ['id'] },
      cardinality: 'many-to-one',
      name: 'store',
      reverseName: 'customers',
    },
    {
      id: '2',
      from: { table: 'orders', columns: ['person'] },
      to: { table: 'people', columns: ['id'] },
      cardinality: 'many-to-one',
      name: 'person',
      reverseName: 'orders',
    },
  ],
  dimensions: [],
};
const context: ConditionContext = {
  catalog,
  environment: new Map(),
  now: '2026-03-15T12:00:00Z',
  timeZone: 'Europe/Berlin',
  variables: noVariables,
  filters: noFilters,
  audiences: noAudiences,
};
const compile = (...items: ConditionGroup['items']) => compileCondition({ ...everyone(), items }, 'people', context);
const on = (
  column: string,
  operator: AttributeCondition['operator'],
  value: AttributeCondition['value'],
  links: string[] = [],
): AttributeCondition => ({
  kind: 'attribute',
  attribute: { links, column },
  operator,
  value,
});
const one = (value: string) => ({ kind: 'one' as const, value });
const orders = (test: LinkedCondition['test'], where = everyone()): LinkedCondition => ({
  kind: 'linked',
  via: [],
  link: 'orders',
  test,
  where,
});

describe('compiling a rule', () => {
  it('is everyone without conditions', () => {
    expect(compile()).toEqual({ predicate: { kind: 'always', holds: true }, problems: [] });
  });

  it('makes a negative operator exactly the opposite of its positive, empties included', () => {
    const positive = compile(on('country', 'equals', one('FR'))).predicate;
    expect(compile(on('country', 'not-equals', one('FR'))).predicate).toEqual({ kind: 'not', of: positive });
    const filled = compile({ ...on('country', 'not-equals', one('FR')), orEmpty: false }).predicate;
    expect(filled).toMatchObject({ kind: 'all', of: [{ kind: 'not' }, { kind: 'not', of: { kind: 'is-empty' } }] });
  });

  it('reads a day on a datetime as the whole day of the zone', () => {
    expect(compile(on('joined', 'equals', one('2026-03-29'))).predicate).toMatchObject({
      kind: 'all',
      of: [
        { op: '>=', right: { value: '2026-03-28T23:00:00Z' } },
        { op: '<', right: { value: '2026-03-29T22:00:00Z' } },
      ],
    });
    expect(compile(on('joined', 'greater-than', one('2026-03-29'))).predicate).toMatchObject({
      op: '>=',
      right: { value: '2026-03-29T22:00:00Z' },
    });
    expect(compile(on('joined', 'at-most', one('2026-03-29T12:00'))).predicate).toMatchObject({
      op: '<=',
      right: { value: '2026-03-29T10:00:00Z' },
    });
  });

  it('removes what matches all exceptions', () => {
    const rule: ConditionGroup = {
      ...everyone(),
      except: [on('country', 'equals', one('FR')), orders({ kind: 'exists' })],
    };
    expect(compileCondition(rule, 'people', context).predicate).toMatchObject({ kind: 'not', of: { kind: 'all' } });
  });

  it('counts no rows where a link on the way leads nowhere', () => {
    const via: LinkedCondition = {
      ...orders({ kind: 'count', operator: 'at-most', value: one('2') }),
      via: ['store'],
      link: 'customers',
    };
    expect(compile(via).predicate).toMatchObject({
      kind: 'any',
      of: [{ kind: 'exists' }, { kind: 'not', of: { kind: 'exists' } }],
    });
    const some: LinkedCondition = { ...via, test: { kind: 'count', operator: 'at-least', value: one('1') } };
    expect(compile(some).predicate).toMatchObject({ kind: 'exists' });
  });

  it('leaves out what is switched off', () => {
    expect(compile({ ...on('nothing', 'equals', one('x')), disabled: true }).problems).toEqual([]);
  });

  it.each([
    ['attribute.unknown', on('nothing', 'equals', one('x'))],
    ['condition.operator', on('joined', 'contains', one('x'))],
    ['condition.value.missing', on('country', 'equals', one(''))],
    ['condition.value.type', on('store', 'equals', one('x'))],
    ['condition.value.type', on('joined', 'equals', one('2026-02-30'))],
    ['condition.list.empty', on('country', 'in', { kind: 'list', values: [] })],
    ['link.unknown', on('region', 'equals', one('x'), ['shop'])],
    ['attribute.ambiguous-cardinality', on('amount', 'equals', one('1'), ['orders'])],
    ['link.single', { ...orders({ kind: 'exists' }), link: 'store' }],
    ['config.missing', { ...orders({ kind: 'exists' }), link: null }],
  ] as const)('reports %s with its place', (code, condition) => {
    const { predicate, problems } = compile(on('country', 'is-empty', { kind: 'none' }), condition);
    expect(predicate).toBeNull();
    expect(problems).toEqual([expect.objectContaining({ code, path: 'items/1' })]);
  });

  it('names the place inside the rows of a link', () => {
    const { problems } = compile(
      orders({ kind: 'exists' }, { ...everyone(), items: [on('amount', 'equals', one('x'))] }),
    );
    expect(problems).toEqual([expect.objectContaining({ path: 'items/0/where/items/0' })]);
  });

  it('warns of a range that holds nothing and still compiles it', () => {
    const { predicate, problems } = compile(on('store', 'between', { kind: 'range', from: '10', to: '9' }));
    expect(predicate).not.toBeNull();
    expect(problems).toEqual([expect.objectContaining({ code: 'condition.range.reversed' })]);
  });
});

describe('a rule in words', () => {
  it('says "or empty" and "including people with none"', () => {
    const rule: ConditionGroup = {
      ...everyone(),
      items: [
        on('country', 'not-in', { kind: 'list', values: ['FR', 'DE'] }),
        orders({ kind: 'count', operator: 'at-most', value: one('2') }),
      ],
      except: [on('region', 'equals', one('R1'), ['store'])],
    };
    expect(describeCondition(rule, 'people', catalog)).toBe(
      'Country is none of FR, DE or empty and number of orders is at most 2, including people with none except store › region is R1',
    );
    expect(describeCondition(everyone(), 'people', catalog)).toBe('everyone');
    expect(describeConditionParts({ ...rule, except: [] }, 'people', catalog).slice(0, 4)).toEqual([
      { kind: 'attribute', text: 'Country' },
      { kind: 'words', text: ' ' },
      { kind: 'operator', text: 'is none of' },
      { kind: 'words', text: ' ' },
    ]);
  });
});
