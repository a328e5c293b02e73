import type { FilterLookup, PredefinedFilter } from '../../condition/predefined-filter.ts';

/** Customers who bought lately; each use may say since when. */
export const activeBuyers: PredefinedFilter = {
  id: 'active-buyers',
  name: 'Active buyers',
  description: 'Customers with a purchase in the period.',
  table: 'customers',
  rule: {
    kind: 'group',
    operator: 'and',
    items: [
      {
        kind: 'linked',
        via: [],
        link: 'purchases',
        test: { kind: 'exists' },
        where: {
          kind: 'group',
          operator: 'and',
          items: [
            {
              kind: 'attribute',
              attribute: { links: [], column: 'bought_on' },
              operator: 'during',
              value: { kind: 'period', period: { period: 'last', amount: 90, unit: 'day' } },
            },
          ],
          except: [],
        },
      },
    ],
    except: [],
  },
  parameters: [{ name: 'since', label: 'Bought in', path: 'items/0/where/items/0' }],
};

/** The predefined filters of the example. */
export const exampleFilters: FilterLookup = new Map([[activeBuyers.id, activeBuyers]]);
