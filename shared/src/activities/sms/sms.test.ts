import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';

const one = customersBy('a');
const tier = { of: 'population' as const, attribute: { links: [], column: 'tier' } };

it('drops by cause in the order of the checks; never takes consent for granted', () => {
  const settings = { category: 'transactional', address: tier } as const;
  const sms = tryActivity('sms', settings, [one]);
  expect(sms.codes).toEqual([]);
  expect(sms.compile().drops.map(({ cause }) => cause)).toEqual(['address-missing', 'address-invalid', 'same-address']);
  expect(tryActivity('sms', { address: tier }, [one]).codes).toEqual(['role.missing']);
});

it('asks the catalog for the number, unless an attribute is chosen', () => {
  expect(tryActivity('sms', { category: 'transactional' }, [one]).codes).toEqual(['role.missing']);
});

it('says in words who is addressed', () => {
  expect(tryActivity('sms', { onePerAddress: false }, [one]).summary).toBe('Marketing, every row');
});
