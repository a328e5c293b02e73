import { expect, it } from 'vitest';
import { customersBy, exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';

const one = customersBy('a');

it('asks for the e-mail and consent columns of the catalog; never takes consent for granted', () => {
  const context = (dimension: string) => ({
    ...exampleContext,
    inbound: [{ transition: 'a', fromLabel: 'A', dimension, columns: [] }],
  });
  const { validate } = definitionOf('email');
  const marketing = definitionOf('email').initial(1);
  expect(validate?.(marketing, context('customers'))).toEqual([]);
  expect(validate?.(marketing, context('households'))?.map(({ code }) => code)).toEqual([
    'role.missing',
    'role.missing',
  ]);
  expect(validate?.({ ...marketing, category: 'transactional' }, context('households'))).toHaveLength(1);
});

it('drops by cause in the order of the checks', () => {
  const causes = (settings: Parameters<typeof tryActivity<'email'>>[1]) =>
    tryActivity('email', settings, [one])
      .compile()
      .drops.map(({ cause }) => cause);
  expect(causes({})).toEqual(['address-missing', 'address-invalid', 'no-consent', 'same-address']);
  expect(causes({ category: 'transactional', onePerAddress: false })).toEqual(['address-missing', 'address-invalid']);
});

it('checks address and consent in one pass', () => {
  const { drops } = tryActivity('email', {}, [one]).compile();
  const passes = new Set(drops.map(({ relation }) => (relation.kind === 'pick' ? relation.from.kind : relation.kind)));
  expect([...passes]).toEqual(['classify', 'rank']);
});

it('says in words who is addressed', () => {
  expect(tryActivity('email', {}, [one]).summary).toBe('Marketing, one per address');
  expect(tryActivity('email', { category: 'transactional', onePerAddress: false }, [one]).summary).toBe(
    'Transactional, every row',
  );
});
