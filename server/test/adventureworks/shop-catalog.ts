import type { Catalog, Column, Link, Table } from '@fanfare/shared';

const text = (name: string, more: Partial<Column> = {}): Column => ({ name, type: 'text', ...more });
const whole = (name: string): Column => ({ name, type: 'integer' });
const money = (name: string): Column => ({ name, type: 'decimal' });
const day = (name: string): Column => ({ name, type: 'date' });

const tables: Table[] = [
  {
    name: 'customers',
    key: ['customer_id'],
    columns: [
      whole('customer_id'),
      text('account_number'),
      text('customer_type'),
      whole('store_id'),
      text('full_name', { role: 'full-name' }),
      text('email', { role: 'email' }),
      text('phone', { role: 'phone' }),
      text('territory'),
      text('territory_country'),
      text('territory_group'),
    ],
  },
  {
    name: 'addresses',
    key: ['address_id'],
    columns: [
      whole('address_id'),
      whole('customer_id'),
      whole('store_id'),
      text('address_type'),
      text('line1', { role: 'address-line-1' }),
      text('line2', { role: 'address-line-2' }),
      text('city', { role: 'city' }),
      text('state_code', { role: 'region' }),
      text('postal_code', { role: 'postal-code' }),
      text('country_code', { role: 'country' }),
    ],
  },
  {
    name: 'stores',
    key: ['store_id'],
    columns: [whole('store_id'), text('name'), text('specialty'), whole('year_opened')],
  },
  {
    name: 'products',
    key: ['product_id'],
    columns: [
      whole('product_id'),
      text('name'),
      text('color'),
      money('list_price'),
      text('subcategory'),
      text('category'),
    ],
  },
  {
    name: 'order_lines',
    key: ['order_number', 'line_number'],
    columns: [
      text('order_number'),
      whole('line_number'),
      day('order_date'),
      whole('customer_id'),
      whole('product_id'),
      whole('quantity'),
      money('unit_price'),
    ],
  },
  {
    name: 'order_reasons',
    key: ['order_number', 'reason'],
    columns: [text('order_number'), text('reason'), text('reason_type')],
  },
  {
    name: 'prospects',
    key: ['prospect_id'],
    columns: [
      whole('prospect_id'),
      text('first_name'),
      text('last_name'),
      text('email', { role: 'email' }),
      whole('total_children'),
      text('city'),
      text('postal_code'),
      text('line1'),
    ],
  },
];

function link(from: string, to: string, column: string, names: [name: string, reverseName: string]): Link {
  return {
    id: `${from}-${column}`,
    from: { table: from, columns: [column] },
    to: { table: to, columns: [column] },
    cardinality: 'many-to-one',
    name: names[0],
    reverseName: names[1],
  };
}

/** The shop: people, stores, addresses, what was ordered and why, and an outside list of prospects. */
export const shopCatalog: Catalog = {
  tables,
  links: [
    link('customers', 'stores', 'store_id', ['store', 'contacts']),
    link('addresses', 'customers', 'customer_id', ['customer', 'addresses']),
    link('addresses', 'stores', 'store_id', ['store', 'addresses']),
    link('order_lines', 'customers', 'customer_id', ['customer', 'order_lines']),
    link('order_lines', 'products', 'product_id', ['product', 'order_lines']),
    { ...link('order_lines', 'order_reasons', 'order_number', ['reasons', 'lines']), cardinality: 'many-to-many' },
  ],
  dimensions: tables.map(({ name }) => ({ name, label: name.replace('_', ' '), table: name })),
};
