import type { Catalog, Column, SemanticRole, TargetingDimension } from '@fanfare/shared';
import { labelOf } from '../data/catalog/words.ts';
import type { DemoTable } from './demo-tables.ts';

const roles: Readonly<Record<string, Readonly<Record<string, SemanticRole>>>> = {
  customers: {
    first_name: 'first-name',
    last_name: 'last-name',
    email: 'email',
    phone: 'phone',
    language: 'language',
    time_zone: 'time-zone',
    country: 'country',
    city: 'city',
    postal_code: 'postal-code',
    street: 'address-line-1',
    household_id: 'household',
    consent_email: 'consent-email',
    consent_sms: 'consent-sms',
    consent_push: 'consent-push',
    consent_direct_mail: 'consent-direct-mail',
    app_token: 'push-token',
  },
  households: { street: 'address-line-1', postal_code: 'postal-code', city: 'city', country: 'country' },
};

const labels: Readonly<Record<string, string>> = {
  email: 'E-mail',
  sku: 'Article number',
  consent_email: 'Consent to e-mail',
  consent_sms: 'Consent to SMS',
  consent_push: 'Consent to push messages',
  consent_direct_mail: 'Consent to letters',
  app_token: 'Token of the app',
  email_events: 'E-mail events',
  birth_date: 'Date of birth',
  bought_at: 'Bought at',
};

const values: Readonly<Record<string, readonly string[]>> = {
  loyalty_tier: ['bronze', 'silver', 'gold', 'platinum'],
  gender: ['female', 'male', 'other'],
  kind: ['send', 'open', 'click', 'bounce'],
  channel: ['store', 'web', 'app'],
};

type Join = readonly [from: string, column: string, to: string, name: string, reverseName: string];
const joins: readonly Join[] = [
  ['customers', 'household_id', 'households', 'household', 'members'],
  ['customers', 'preferred_store_id', 'stores', 'preferred_store', 'regulars'],
  ['purchases', 'customer_id', 'customers', 'customer', 'purchases'],
  ['purchases', 'product_id', 'products', 'product', 'purchases'],
  ['purchases', 'store_id', 'stores', 'store', 'purchases'],
  ['email_events', 'customer_id', 'customers', 'customer', 'email_events'],
];

const dimensions: readonly TargetingDimension<string>[] = [
  { name: 'customers', label: 'Customers', table: 'customers', labelColumn: 'email' },
  { name: 'households', label: 'Households', table: 'households', labelColumn: 'name' },
  { name: 'purchases', label: 'Purchases', table: 'purchases' },
];

/** The catalog of the demo's tables. */
export function demoCatalog(tables: readonly DemoTable[]): Catalog<string> {
  return {
    tables: tables.map(({ name, key, columns }) => ({
      name,
      label: label(name),
      key: [...key],
      columns: columns.map((column): Column<string> => {
        const role = roles[name]?.[column.name];
        const listed = values[column.name];
        return {
          name: column.name,
          type: column.type,
          label: label(column.name),
          ...(role === undefined ? {} : { role }),
          ...(listed === undefined ? {} : { values: listed.map((value) => ({ value, label: label(value) })) }),
        };
      }),
    })),
    links: joins.map(([from, column, to, name, reverseName]) => ({
      id: `${from}.${column}-${to}`,
      from: { table: from, columns: [column] },
      to: { table: to, columns: [...(tables.find((table) => table.name === to)?.key ?? [])] },
      cardinality: 'many-to-one',
      name,
      reverseName,
      label: label(name),
      reverseLabel: label(reverseName),
    })),
    dimensions: [...dimensions],
  };
}

function label(name: string): string {
  return labels[name] ?? labelOf(name.replace(/_id$/, ' number'));
}
