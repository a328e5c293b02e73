import { describe, expect, it } from 'vitest';
import { customersBy, exampleContext, tryActivity } from '../../testing/example/try-activity.ts';
import { definitionOf } from '../registry.ts';

const one = customersBy('a');
const perPurchase = { kind: 'linked', link: 'purchases' } as const;

describe('one message per linked row', () => {
  it('needs a link to many rows of a targeting dimension that lead back to one', () => {
    const codes = (link: string | null) => tryActivity('email', { per: { kind: 'linked', link } }, [one]).codes;
    expect(codes('purchases')).toEqual([]);
    expect(codes(null)).toEqual(['config.missing']);
    expect(codes('nowhere')).toEqual(['link.unknown']);
    expect(codes('household')).toEqual(['channel.link']);
  });

  it('leaves with the linked dimension, and with added columns whose names are free there', () => {
    const column = (name: string) => ({ name, label: name, type: 'text' as const, addedBy: 'A' });
    const inbound = [
      { transition: 'a', fromLabel: 'A', dimension: 'customers', columns: [column('reason'), column('Amount')] },
    ];
    const config = { ...definitionOf('email').initial(1), per: perPurchase };
    expect(definitionOf('email').carries(config, { ...exampleContext, inbound }, 'recipients')).toEqual({
      dimension: 'purchases',
      columns: [column('reason')],
    });
  });

  it('says so on the card', () => {
    expect(tryActivity('email', { per: perPurchase }, [one]).summary).toBe(
      'Marketing, per row of Purchases, one per address',
    );
  });
});

describe('an address', () => {
  it('is a text that exists, of a row there is', () => {
    const codes = (of: 'population' | 'linked', column: string | null, linked = false) =>
      tryActivity(
        'sms',
        {
          category: 'transactional',
          ...(linked ? { per: perPurchase } : {}),
          address: { of, attribute: column === null ? null : { links: [], column } },
        },
        [one],
      ).codes;
    expect(codes('population', 'tier')).toEqual([]);
    expect(codes('population', 'points')).toEqual(['config.limit']);
    expect(codes('population', 'shoe_size')).toHaveLength(1);
    expect(codes('population', null)).toEqual(['role.missing']);
    expect(codes('linked', 'store')).toEqual(['channel.address']);
    expect(codes('linked', 'store', true)).toEqual([]);
  });

  it('has a consent, of the same row or of the row that arrives; without one nobody is addressed', () => {
    const address = { of: 'linked' as const, attribute: { links: [], column: 'store' } };
    expect(tryActivity('email', { per: perPurchase, address }, [one]).codes).toEqual([]);
    expect(tryActivity('sms', { per: perPurchase, address }, [one]).codes).toEqual(['role.missing']);
  });
});
