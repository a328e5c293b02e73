import { type Activity, type CampaignGraph, emptyGraph } from '@fanfare/shared';

/** Customers of one country. */
export function audience(id: string, label: string, country?: string): Activity {
  const items = country === undefined ? [] : [equals('country', country)];
  const rule = { kind: 'group', operator: 'and', items, except: [] };
  return { id, type: 'build-audience', label, config: { dimension: 'customers', rule, continueWhenEmpty: true } };
}

/** Purchases made on the web. */
export function webOrders(id: string, label: string): Activity {
  const rule = { kind: 'group', operator: 'and', items: [equals('channel', 'web')], except: [] };
  return { id, type: 'build-audience', label, config: { dimension: 'purchases', rule, continueWhenEmpty: true } };
}

/** The households that purchases belong to, with their number. */
export function households(id: string, label: string): Activity {
  const carry = [{ name: 'orders', label: 'Orders', fn: 'count', attribute: null }];
  const config = { dimension: 'households', links: ['customer', 'household'], complement: false, carry };
  return { id, type: 'change-dimension', label, config };
}

/** One person for each address. */
export function onePerEmail(id: string, label: string): Activity {
  const by = [{ attribute: { links: [], column: 'email' }, trim: true, fold: true }];
  const config = { by, keep: 1, survivors: [], emptyIsValue: false, duplicates: false, seed: 1 };
  return { id, type: 'deduplication', label, config };
}

export function email(id: string, label: string): Activity {
  return { id, type: 'email', label, config: { category: 'marketing', onePerAddress: true } };
}

/** Activities one after the other, from top to bottom. */
export function chain(...activities: readonly Activity[]): CampaignGraph {
  return {
    ...emptyGraph('Europe/Berlin'),
    activities: [...activities],
    transitions: activities.slice(1).map((activity, index) => ({
      id: `arrow${index + 1}`,
      from: { activity: activities[index]?.id ?? '', port: 'out' },
      to: { activity: activity.id },
    })),
    layout: Object.fromEntries(activities.map((activity, index) => [activity.id, { x: 300, y: 40 + index * 120 }])),
  };
}

/** Germans, one for each address, who get an e-mail: Germans, Once each, Letter. */
export function threeActivities(): CampaignGraph {
  return chain(audience('people', 'Germans', 'DE'), onePerEmail('unique', 'Once each'), email('letter', 'Letter'));
}

function equals(column: string, value: string) {
  const attribute = { links: [], column };
  return { kind: 'attribute', attribute, operator: 'equals', value: { kind: 'one', value } };
}
