import { describe, expect, it } from 'vitest';
import { customersBy, exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { type TestBranch, type TestCondition, testConfigSchema } from './config.ts';

const one = customersBy('a');
const other = customersBy('b', 100);
const branch = (id: string, ...conditions: TestCondition[]): TestBranch => ({
  id,
  label: id,
  match: 'all',
  conditions,
});
const some: TestCondition = { kind: 'count', transition: null, op: '>=', rows: 1 };

describe('the settings', () => {
  const codes = (...branches: TestBranch[]) => tryActivity('test', { branches }, [one]).codes;

  it('need branches with names of their own and complete conditions', () => {
    expect(codes()).toEqual(['config.missing']);
    expect(codes(branch('a', some), branch('b', some))).toEqual([]);
    expect(codes(branch('a', some), { ...branch('b', some), label: 'a' })).toEqual(['test.branch.label']);
    expect(codes({ ...branch('a', some), label: ' ' })).toEqual(['config.missing']);
    expect(codes(branch('a'), branch('b', some))).toEqual(['test.constant']);
    expect(codes(branch('a', { kind: 'count', transition: null, op: '=', rows: null }))).toEqual(['config.missing']);
    expect(codes(branch('a', { kind: 'count', transition: 'gone', op: '=', rows: 1 }))).toEqual(['config.limit']);
    expect(codes(branch('a', { kind: 'ratio', of: 'a', to: null, op: '<', percent: null }))).toEqual([
      'config.missing',
      'config.missing',
    ]);
    expect(codes(branch('a', { kind: 'date', from: null, until: null }))).toEqual(['config.missing']);
    expect(codes(branch('a', { kind: 'date', from: '2026-02-30', until: null }))).toEqual(['config.limit']);
    expect(codes(branch('a', { kind: 'date', from: '2026-02-02', until: '2026-02-01' }))).toEqual([
      'condition.range.reversed',
    ]);
    expect(codes(branch('a', { kind: 'weekday', weekdays: [] }))).toEqual(['config.missing']);
  });

  it('need the primary set where several arrive', () => {
    const { codes: none } = tryActivity('test', { branches: [branch('a', some)] }, [one, other]);
    expect(none).toEqual(['primary.missing']);
    const { codes: gone } = tryActivity('test', { branches: [branch('a', some)], primary: 'x' }, [one, other]);
    expect(gone).toEqual(['primary.unknown']);
  });

  it('compare variables as their type allows', () => {
    const variables = new Map([
      ['text', { name: 'text', type: 'text', source: 'campaign', value: 'x' } as const],
      ['number', { name: 'number', type: 'number', source: 'campaign', value: '1' } as const],
      ['empty', { name: 'empty', type: 'date', source: 'signal', value: null } as const],
    ]);
    const found = (variable: string | null, op: '=' | '<', value: string | null) =>
      definitionOf('test')
        .validate?.(
          { branches: [branch('a', { kind: 'variable', variable, op, value })], otherwise: true, primary: null },
          { ...exampleContext, variables, inbound: [] },
        )
        .map(({ code }) => code);
    expect(found('text', '=', 'x')).toEqual([]);
    expect(found('text', '<', 'x')).toEqual(['test.operator']);
    expect(found('number', '<', 'x')).toEqual(['condition.value.type']);
    expect(found('number', '<', null)).toEqual(['config.missing']);
    expect(found('empty', '=', '2026-01-01')).toEqual(['variable.no-value']);
    expect(found('gone', '=', 'x')).toEqual(['variable.unknown']);
    expect(found(null, '=', 'x')).toEqual(['config.missing']);
  });

  it('warn that the flow stops without a default branch', () => {
    expect(tryActivity('test', { otherwise: false }, [one]).codes).toEqual(['test.no-branch']);
  });

  it('are checked against their schema: no branch takes the name of the default one', () => {
    const config = { branches: [branch('default', some)], otherwise: true, primary: null };
    expect(testConfigSchema.safeParse(config).success).toBe(false);
    const ratio = { kind: 'ratio', of: 'a', to: 'a', op: '<', percent: '100000.1' };
    expect(testConfigSchema.safeParse({ ...config, branches: [{ ...branch('a'), conditions: [ratio] }] }).success).toBe(
      false,
    );
  });
});

it('leaves by one port per branch and the default one', () => {
  const { ports } = definitionOf('test');
  const config = { branches: [branch('a', some), branch('b', some)], otherwise: true, primary: null };
  expect(ports(config).outbound.map(({ id }) => id)).toEqual(['a', 'b', 'default']);
  expect(ports({ ...config, otherwise: false }).outbound).toHaveLength(2);
});

it('keeps its references to transitions when it is pasted', () => {
  const { mapTransitions } = definitionOf('test');
  const ratio: TestCondition = { kind: 'ratio', of: 'x', to: 'y', op: '<', percent: '1' };
  const count: TestCondition = { kind: 'count', transition: 'x', op: '=', rows: 1 };
  const mapped = mapTransitions?.(
    { branches: [branch('a', ratio, count, some)], otherwise: true, primary: 'y' },
    (id) => `new-${id}`,
  );
  expect(mapped).toMatchObject({
    primary: 'new-y',
    branches: [{ conditions: [{ of: 'new-x', to: 'new-y' }, { transition: 'new-x' }, { transition: null }] }],
  });
});

it('says in words when the branch is taken', () => {
  const summary = (...branches: TestBranch[]) => tryActivity('test', { branches }, [one, other]).summary;
  expect(summary(branch('a', some))).toBe('If the number of people is at least 1');
  expect(summary(branch('a', { kind: 'ratio', of: 'a', to: 'b', op: '<', percent: '5' }))).toBe(
    'If From a is less than 5 % of From b',
  );
  expect(
    summary(
      branch(
        'a',
        { kind: 'variable', variable: 'mode', op: '=', value: 'fast' },
        { kind: 'weekday', weekdays: [6, 7] },
      ),
    ),
  ).toBe('If $mode is fast and today is Saturday or Sunday');
  expect(summary(branch('a', some), branch('b', some))).toBe('2 branches and a default');
});
