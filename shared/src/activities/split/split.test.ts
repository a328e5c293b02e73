import { describe, expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { type Condition, everyone } from '../../condition/condition.ts';
import { definitionOf } from '../registry.ts';
import { splitConfigSchema, type Subset } from './config.ts';
import { percentToPpm, ppmToPercent } from './percent.ts';

const one = customersBy('a');
const subset = (id: string, more: Partial<Subset> = {}): Subset => ({
  id,
  label: id,
  rule: null,
  limit: { kind: 'none' },
  sort: null,
  skipWhenEmpty: false,
  ...more,
});
const percent = (value: string): Partial<Subset> => ({ limit: { kind: 'random-percent', percent: value } });

describe('split', () => {
  it('tells neighbouring subsets that take by rule apart in one pass', () => {
    const points: Condition = {
      kind: 'attribute',
      attribute: { links: [], column: 'points' },
      operator: 'at-least',
      value: { kind: 'one', value: '100' },
    };
    const { outputs } = tryActivity(
      'split',
      {
        subsets: [
          subset('a', percent('10')),
          subset('b', { rule: { ...everyone(), items: [points] } }),
          subset('c', { limit: { kind: 'rows', rows: 5, choose: 'random' } }),
          subset('d'),
        ],
        remainder: true,
      },
      [one],
    ).compile();
    const from = (port: string) => {
      const relation = outputs[port]?.relation;
      return relation?.kind === 'pick' ? relation.from : undefined;
    };
    expect(from('a')).toBe(from('b'));
    expect(from('a')).toMatchObject({ kind: 'classify' });
    expect(from('c')).toMatchObject({ kind: 'rank', input: { kind: 'pick', codes: [2] } });
    expect(from('d')).toMatchObject({ kind: 'classify', input: { kind: 'pick', codes: [1] } });
  });

  it('has an outlet for each subset, or one for all with a column that names the subset', () => {
    const { ports } = definitionOf('split');
    const config = {
      subsets: [subset('a'), subset('b')],
      overlap: false,
      remainder: true,
      singleTable: false,
      seed: 1,
    };
    expect(ports(config).outbound.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'a main',
      'b main',
      'remainder complement',
    ]);
    expect(ports({ ...config, singleTable: true }).outbound.map(({ id }) => id)).toEqual(['out', 'remainder']);
    const { outputs } = tryActivity('split', { ...config, singleTable: true }, [one]).compile();
    expect(outputs['out']?.columns).toMatchObject([
      {
        name: 'subset',
        addedBy: 'Tried',
        value: {
          kind: 'call',
          fn: 'choose',
          args: [{ kind: 'holds' }, { value: 'a' }, { kind: 'holds' }, { value: 'b' }, { fn: 'empty' }],
        },
      },
    ]);
  });

  it('names what is unfinished or wrong', () => {
    const subsets = [
      subset('a', { label: '' }),
      subset('b', { limit: { kind: 'rows', rows: null, choose: 'ranked' } }),
      subset('c', { limit: { kind: 'per-group', rows: 1, attribute: null, choose: 'random' }, label: 'b' }),
      subset('d', { limit: { kind: 'percent', percent: null, choose: 'random' } }),
    ];
    expect(tryActivity('split', { subsets }, [one]).problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'config.missing subsets/0/label',
      'config.missing subsets/1/limit/rows',
      'config.missing subsets/1/sort',
      'config.missing subsets/2/limit/attribute',
      'config.missing subsets/3/limit/percent',
      'split.subset.duplicate-code subsets/2/label',
    ]);
    expect(tryActivity('split', { subsets: [] }, [one]).codes).toEqual(['config.missing']);
  });

  it('warns when shares pass 100 %, unless subsets may overlap', () => {
    const subsets = [subset('a', percent('60')), subset('b', percent('40.5'))];
    expect(tryActivity('split', { subsets }, [one]).problems).toMatchObject([
      { code: 'split.percent.total', params: { total: '100.5' } },
    ]);
    expect(tryActivity('split', { subsets, overlap: true }, [one]).codes).toEqual([]);
  });

  it('does not depend on labels', () => {
    const keys = (label: string) =>
      Object.values(
        tryActivity('split', { subsets: [subset('a', { label, ...percent('50') })] }, [one]).compile().outputs,
      ).map(({ relation }) => relation.key);
    expect(keys('X')).toEqual(keys('Y'));
  });

  it('takes a subset port by no reserved name', () => {
    const initial = definitionOf('split').initial(1);
    for (const id of ['remainder', 'out']) {
      expect(splitConfigSchema.safeParse({ ...initial, subsets: [subset(id)] }).success).toBe(false);
    }
  });

  it('says in words how it divides', () => {
    expect(
      tryActivity('split', { subsets: [subset('a', percent('10')), subset('b', percent('90'))] }, [one]).summary,
    ).toBe('Random 10 / 90 %');
    expect(tryActivity('split', { remainder: true }, [one]).summary).toBe('1 subset, remainder');
  });
});

describe('percent', () => {
  it('is exact to four decimals', () => {
    expect(['0', '100', '33.3333', '0.0001', '12.5'].map(percentToPpm)).toEqual([0, 1_000_000, 333_333, 1, 125_000]);
    expect([0, 1_000_000, 333_333, 1, 125_000].map(ppmToPercent)).toEqual(['0', '100', '33.3333', '0.0001', '12.5']);
  });
});
