import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';

const [a, b, c] = [customersBy('a', 1), customersBy('b', 2), customersBy('c', 3)];

it('continues with the primary set; the others are not carried', () => {
  const { outputs, facts } = tryActivity('and-join', { primary: 'b', waitFor: ['a', 'b'] }, [a, b, c]).compile();
  expect(outputs['out']).toBe(b.population);
  expect(facts?.map(({ id }) => id)).toEqual(['not-carried:a']);
});

it('needs a primary set that arrives and is waited for, and warns of sets it does not wait for', () => {
  expect(tryActivity('and-join', {}, [a, b]).codes).toEqual(['primary.missing']);
  expect(tryActivity('and-join', { primary: 'x' }, [a, b]).codes).toEqual(['primary.unknown']);
  expect(tryActivity('and-join', { primary: 'a', waitFor: ['b'] }, [a, b]).codes).toEqual([
    'primary.unticked',
    'join.unticked',
  ]);
  expect(tryActivity('and-join', { primary: 'a' }, [a, b]).codes).toEqual([]);
});

it('renames the transitions it refers to', () => {
  const renamed = definitionOf('and-join').mapTransitions?.(
    { waitFor: ['a', 'b'], primary: 'a' },
    (id) => `${id}${id}`,
  );
  expect(renamed).toEqual({ waitFor: ['aa', 'bb'], primary: 'aa' });
});

it('says in words what it waits for', () => {
  expect(tryActivity('and-join', { primary: 'a' }, [a, b, c]).summary).toBe('Waits for 3, continues with From a');
});
