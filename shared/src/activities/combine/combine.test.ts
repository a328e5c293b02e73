import { describe, expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';

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
    expect(drops.map(({ cause, label, port }) => [cause, label, port])).toEqual([
      ['in:a', 'Also in From a', undefined],
      ['in:c', 'Also in From c', undefined],
    ]);
  });

  it('keeps the columns of the primary set, else of the first', () => {
    const column = {
      name: 'x',
      label: 'X',
      type: 'text',
      value: { kind: 'membership', of: [], type: 'text' },
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
