import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';

const one = customersBy('a');

it('gives the same population to every branch', () => {
  const { outputs } = tryActivity('fork', {}, [one]).compile();
  expect(outputs).toEqual({ 'branch-1': one.population, 'branch-2': one.population });
});

it('needs named branches with ids of their own', () => {
  expect(tryActivity('fork', { branches: [] }, [one]).codes).toEqual(['config.missing']);
  const branches = [
    { id: 'a', label: 'A' },
    { id: 'a', label: ' ' },
  ];
  expect(tryActivity('fork', { branches }, [one]).problems.map(({ field }) => field)).toEqual([
    'branches/1/id',
    'branches/1/label',
  ]);
});

it('says how many branches it has', () => {
  expect(tryActivity('fork', {}, [one]).summary).toBe('2 branches');
});
