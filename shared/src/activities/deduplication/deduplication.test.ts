import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import type { DeduplicationConfig, Survivor } from './config.ts';

const one = customersBy('a');
const of = (column: string) => ({ links: [], column });
const by = (column: string, how = { trim: false, fold: false }): DeduplicationConfig['by'] => [
  { attribute: of(column), ...how },
];

it('needs fields and criteria that exist', () => {
  expect(tryActivity('deduplication', {}, [one]).codes).toEqual(['config.missing']);
  const survivors: Survivor[] = [
    { kind: 'highest', attribute: null },
    { kind: 'list', attribute: of('points'), values: ['many'] },
  ];
  expect(tryActivity('deduplication', { by: by('nothing'), survivors }, [one]).problems).toMatchObject([
    { code: 'column.missing', field: 'by/0/attribute' },
    { code: 'config.missing', field: 'survivors/0/attribute' },
    { code: 'condition.value.type', field: 'survivors/1/values/0' },
  ]);
});

it('leaves rows with an empty field out of the groups, unless empty is a value', () => {
  const rank = (emptyIsValue: boolean) =>
    tryActivity('deduplication', { by: by('email'), emptyIsValue }, [one]).compile().outputs['out']?.relation;
  expect(rank(false)).toMatchObject({
    kind: 'pick',
    codes: [0],
    from: { kind: 'rank', among: { kind: 'not' }, otherwise: 0 },
  });
  expect(rank(true)).toMatchObject({ from: { among: null } });
});

it('has a complement when asked, and names it in the drop', () => {
  const { outputs, drops } = tryActivity('deduplication', { by: by('email'), duplicates: true }, [one]).compile();
  expect(Object.keys(outputs)).toEqual(['out', 'duplicates']);
  expect(drops).toMatchObject([{ cause: 'duplicate', port: 'duplicates' }]);
});

it('is another relation with another seed only where chance decides', () => {
  const key = (seed: number, survivors: Survivor[]) =>
    tryActivity('deduplication', { by: by('email'), seed, survivors }, [one]).compile().outputs['out']?.relation.key;
  expect(key(1, [{ kind: 'random' }])).not.toBe(key(2, [{ kind: 'random' }]));
  expect(key(1, [{ kind: 'highest', attribute: of('points') }])).toBe(
    key(2, [{ kind: 'highest', attribute: of('points') }]),
  );
});

it('says in words what it keeps', () => {
  const summary = (survivor: Survivor, keep = 1) =>
    tryActivity('deduplication', { by: by('email'), survivors: [survivor], keep }, [one]).summary;
  expect(summary({ kind: 'highest', attribute: of('created_at') })).toBe('Keep 1, latest Customer since');
  expect(summary({ kind: 'lowest', attribute: of('points') }, 3)).toBe('Keep 3, lowest Points');
  expect(summary({ kind: 'random' })).toBe('Keep 1, random');
  expect(summary({ kind: 'random' }, 0)).toBe('Keep all');
});
