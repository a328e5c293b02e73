import { describe, expect, it } from 'vitest';
import { literal } from '../../relation/literal.ts';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';
import { inEnglish } from '../../words/english.ts';

const [a, b, c] = [customersBy('a', 1), customersBy('b', 2), customersBy('c', 3)];
const homes = { ...customersBy('homes'), population: { ...customersBy('homes').population, dimension: 'households' } };

describe('combine', () => {
  it('needs a primary set for an exclusion, and one that arrives', () => {
    expect(tryActivity('combine', { operation: 'exclusion' }, [a, b]).codes).toEqual(['primary.missing']);
    expect(tryActivity('combine', { operation: 'exclusion', primary: 'x' }, [a, b]).codes).toEqual(['primary.unknown']);
    expect(tryActivity('combine', { operation: 'union' }, [a, b]).codes).toEqual([]);
  });

  it('refuses different targeting dimensions', () => {
    expect(tryActivity('combine', {}, [a, homes]).codes).toEqual(['dimension.mixed']);
  });

  it('has a complement where there is one', () => {
    const { ports } = definitionOf('combine');
    const ids = (operation: 'union' | 'intersection' | 'exclusion') =>
      ports({ operation, primary: null, complement: true }).outbound.map(({ id }) => id);
    expect(ids('union')).toEqual(['out']);
    expect(ids('intersection')).toEqual(['out', 'complement']);
    expect(ids('exclusion')).toEqual(['out', 'complement']);
  });

  it('reads all sets in one pass', () => {
    const { outputs } = tryActivity('combine', { operation: 'intersection', complement: true }, [a, b, c]).compile();
    expect(outputs['out']?.relation).toMatchObject({ kind: 'pick', codes: [3], from: { kind: 'tally' } });
    expect(outputs['complement']?.relation).toMatchObject({ kind: 'pick', codes: [1, 2], from: { kind: 'tally' } });
  });

  it('drops by cause: the first set that holds the row', () => {
    const { drops } = tryActivity('combine', { operation: 'exclusion', primary: 'b' }, [a, b, c]).compile();
    expect(drops.map(({ cause, label, port }) => [cause, inEnglish(label), port])).toEqual([
      ['in:a', 'Also in From a', undefined],
      ['in:c', 'Also in From c', undefined],
    ]);
  });

  it('keeps the columns of the primary set, else of the first', () => {
    const column = {
      name: 'x',
      label: 'X',
      type: 'text',
      addedBy: 'B',
      value: literal('x', 'text'),
    } as const;
    const withColumn = { ...b, population: { ...b.population, columns: [column] } };
    expect(tryActivity('combine', {}, [a, withColumn]).compile().outputs['out']?.columns).toEqual([]);
    expect(tryActivity('combine', { primary: 'b' }, [a, withColumn]).compile().outputs['out']?.columns).toEqual([
      column,
    ]);
  });

  it('says in words what it does', () => {
    expect(tryActivity('combine', {}, [a, b, c]).summary).toBe('Union of 3 sets');
    expect(tryActivity('combine', { operation: 'exclusion', primary: 'a' }, [a, b]).summary).toBe(
      'From a without From b',
    );
  });
});

describe('combine by columns', () => {
  const by = [{ attribute: { links: [], column: 'email' }, trim: true, fold: true }];

  it('needs columns, and columns that exist', () => {
    expect(tryActivity('combine', { by: [] }, [a, b]).problems).toMatchObject([
      { code: 'config.missing', field: 'by' },
    ]);
    const unknown = [{ attribute: { links: [], column: 'nothing' }, trim: false, fold: false }];
    expect(tryActivity('combine', { by: unknown }, [a, b]).problems).toMatchObject([
      { code: 'column.missing', field: 'by/0/attribute' },
    ]);
    expect(tryActivity('combine', { by }, [a, b]).codes).toEqual([]);
  });

  it('keeps one row per combination of a union, of the primary set if it has one', () => {
    const { outputs, facts } = tryActivity('combine', { by, primary: 'b' }, [a, b]).compile();
    expect(outputs['out']?.relation).toMatchObject({
      kind: 'pick',
      codes: [0],
      from: { kind: 'rank', among: { kind: 'not' }, otherwise: 0, quota: { rows: 1 } },
    });
    expect(facts?.map(({ id }) => id)).toEqual(['merged', 'same-values']);
  });

  it('compares empties when asked', () => {
    const where = (emptyIsValue: boolean) => {
      const settings = { operation: 'exclusion', primary: 'a', by, emptyIsValue } as const;
      const out = tryActivity('combine', settings, [a, b]).compile().outputs['out']?.relation;
      return out?.kind === 'pick' && out.from.kind === 'classify' ? out.from.cases[0] : undefined;
    };
    expect(where(false)).toMatchObject({ kind: 'exists', link: { from: [{ kind: 'text' }] } });
    expect(where(true)).toMatchObject({ kind: 'exists', link: { from: [{ kind: 'call' }, { kind: 'holds' }] } });
  });

  it('says in words which columns', () => {
    expect(tryActivity('combine', { by }, [a, b]).summary).toBe('Union of 2 sets, by E-mail');
  });
});

describe('symmetric difference', () => {
  it('is read in one pass, with the others as complement', () => {
    const settings = { operation: 'symmetric-difference', complement: true } as const;
    const { outputs, drops } = tryActivity('combine', settings, [a, b, c]).compile();
    expect(outputs['out']?.relation).toMatchObject({ kind: 'pick', codes: [1], from: { kind: 'tally' } });
    expect(outputs['complement']?.relation).toMatchObject({ codes: [2, 3] });
    expect(drops).toMatchObject([{ cause: 'in-several', port: 'complement' }]);
  });
});

describe('exclusion of another dimension', () => {
  const settings = { operation: 'exclusion', primary: 'a' } as const;

  it('needs a rule, which says how they belong together', () => {
    expect(tryActivity('combine', settings, [a, homes]).problems).toMatchObject([
      { code: 'combine.rule.missing', field: 'rules/homes', transition: 'homes' },
    ]);
    const byLinks = (links: string[]) =>
      tryActivity('combine', { ...settings, rules: [{ kind: 'links', transition: 'homes', links }] }, [a, homes]).codes;
    expect(byLinks(['household'])).toEqual([]);
    expect(byLinks([])).toEqual(['config.missing']);
    expect(byLinks(['purchases'])).toEqual(['combine.rule.elsewhere']);
    const on = [{ own: { links: [], column: 'household_id' }, other: null, trim: false, fold: false }];
    const rules = [{ kind: 'attributes' as const, transition: 'homes', on }];
    expect(tryActivity('combine', { ...settings, rules }, [a, homes]).problems).toMatchObject([
      { code: 'config.missing', field: 'rules/0/on/0/other' },
    ]);
  });

  it('leaves rules of sets that do not arrive out of account, and renames those that do', () => {
    const rules = [{ kind: 'links' as const, transition: 'gone', links: [] }];
    expect(tryActivity('combine', { ...settings, rules }, [a, b]).codes).toEqual([]);
    const renamed = definitionOf('combine').mapTransitions?.({ ...settings, complement: false, rules }, () => 'new');
    expect(renamed).toMatchObject({ primary: 'new', rules: [{ transition: 'new' }] });
  });
});
