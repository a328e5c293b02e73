import type { Catalog, Column, Table } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';

function columns(
  types: Readonly<Record<string, DataType>>,
  more: Readonly<Record<string, Partial<Column<string>>>> = {},
): Column<string>[] {
  return Object.entries(types).map(([name, type]) => ({ name, type, ...more[name] }));
}

const customers: Table<string> = {
  name: 'customers',
  label: 'Customers',
  key: ['id'],
  columns: columns(
    {
      id: 'integer',
      first_name: 'text',
      email: 'text',
      consent_email: 'boolean',
      country: 'text',
      tier: 'text',
      born: 'date',
      points: 'integer',
      household_id: 'integer',
      store_id: 'text',
      created_at: 'datetime',
    },
    {
      first_name: { label: 'First name', role: 'first-name' },
      email: { label: 'E-mail', role: 'email' },
      consent_email: { label: 'E-mail consent', role: 'consent-email' },
      country: { label: 'Country', role: 'country', values: [{ value: 'FR', label: 'France' }, { value: 'DE' }] },
      tier: { label: 'Tier' },
      born: { label: 'Date of birth' },
      points: { label: 'Points' },
      household_id: { role: 'household' },
      created_at: { label: 'Customer since' },
    },
  ),
};

const households: Table<string> = {
  name: 'households',
  label: 'Households',
  key: ['id'],
  columns: columns({ id: 'integer', city: 'text' }, { city: { label: 'City', role: 'city' } }),
};

const stores: Table<string> = {
  name: 'stores',
  label: 'Stores',
  key: ['code'],
  columns: columns({ code: 'text', region: 'text' }, { region: { label: 'Region' } }),
};

const products: Table<string> = {
  name: 'products',
  label: 'Products',
  key: ['sku'],
  columns: columns({ sku: 'text', category: 'text', price: 'decimal' }, { category: { label: 'Category' } }),
};

/** Its key has two columns. */
const purchases: Table<string> = {
  name: 'purchases',
  label: 'Purchases',
  key: ['order_no', 'line'],
  columns: columns(
    {
      order_no: 'integer',
      line: 'integer',
      customer_id: 'integer',
      sku: 'text',
      store: 'text',
      amount: 'decimal',
      bought_on: 'date',
    },
    { amount: { label: 'Amount' }, bought_on: { label: 'Purchase date' } },
  ),
};

/** A small retailer: customers in households, with purchases of products in stores. */
export const exampleCatalog: Catalog<string> = {
  tables: [customers, households, stores, products, purchases],
  links: [
    {
      id: 'customer-household',
      cardinality: 'many-to-one',
      name: 'household',
      reverseName: 'members',
      label: 'Household',
      from: { table: 'customers', columns: ['household_id'] },
      to: { table: 'households', columns: ['id'] },
    },
    {
      id: 'customer-store',
      cardinality: 'many-to-one',
      name: 'home_store',
      reverseName: 'regulars',
      label: 'Home store',
      from: { table: 'customers', columns: ['store_id'] },
      to: { table: 'stores', columns: ['code'] },
    },
    {
      id: 'purchase-customer',
      cardinality: 'many-to-one',
      name: 'customer',
      reverseName: 'purchases',
      label: 'Customer',
      reverseLabel: 'Purchases',
      from: { table: 'purchases', columns: ['customer_id'] },
      to: { table: 'customers', columns: ['id'] },
    },
    {
      id: 'purchase-product',
      cardinality: 'many-to-one',
      name: 'product',
      reverseName: 'sales',
      label: 'Product',
      from: { table: 'purchases', columns: ['sku'] },
      to: { table: 'products', columns: ['sku'] },
    },
    {
      id: 'purchase-store',
      cardinality: 'many-to-one',
      name: 'store',
      reverseName: 'sales',
      label: 'Store',
      from: { table: 'purchases', columns: ['store'] },
      to: { table: 'stores', columns: ['code'] },
    },
  ],
  dimensions: [
    { name: 'customers', label: 'Customers', table: 'customers', labelColumn: 'first_name' },
    { name: 'households', label: 'Households', table: 'households', labelColumn: 'city' },
    { name: 'purchases', label: 'Purchases', table: 'purchases' },
  ],
};

/** The clock the example rows are meant for. */
export const exampleNow = '2026-03-01T12:00:00Z';
