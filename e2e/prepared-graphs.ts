import { type Activity, type CampaignGraph, emptyGraph } from '@fanfare/shared';

/** Customers of one country. */
export function audience(id: string, label: string, country?: string): Activity {
  const items = country === undefined ? [] : [condition(country)];
  const rule = { kind: 'group', operator: 'and', items, except: [] };
  return { id, type: 'build-audience', label, config: { dimension: 'customers', rule, continueWhenEmpty: true } };
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

function condition(country: string) {
  const attribute = { links: [], column: 'country' };
  return { kind: 'attribute', attribute, operator: 'equals', value: { kind: 'one', value: country } };
}
