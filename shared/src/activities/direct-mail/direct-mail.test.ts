import { expect, it } from 'vitest';
import { customersBy, tryActivity } from '../../testing/example/try-activity.ts';

const one = customersBy('a');

it('takes city and postal code as part of the address where the catalog names them beside it', () => {
  const causes = (links: string[], column: string) => {
    const address = { of: 'population' as const, attribute: { links, column } };
    const mail = tryActivity('direct-mail', { category: 'transactional', address }, [one]);
    expect(mail.codes).toEqual([]);
    return mail.compile().drops.map(({ cause }) => cause);
  };
  expect(causes([], 'tier')).toEqual(['address-missing', 'same-address']);
  expect(causes(['household'], 'city')).toEqual(['address-missing', 'address-incomplete', 'same-address']);
});

it('counts its columns on the card and names what is wrong with them', () => {
  const fields = [{ name: 'Tier', of: 'population' as const, attribute: { links: [], column: 'tier' } }];
  expect(tryActivity('direct-mail', { fields }, [one]).summary).toBe('Marketing, one per address, 1 column');
  const twice = [...fields, { name: 'tier', of: 'population' as const, attribute: null }];
  expect(
    tryActivity('direct-mail', { category: 'transactional', fields: twice }, [one]).problems.map(({ field }) => field),
  ).toEqual([undefined, 'fields/1/attribute', 'fields/1/name']);
});
