import type { StoredColumn } from '../engine/data-engine.ts';
import { literalText } from '../engine/duckdb/names.ts';
import { words } from './invented-words.ts';

/** A table of the demo: its columns with the SQL of their values over `i`, the number of the row. */
export interface DemoTable {
  name: string;
  key: readonly string[];
  rows: number;
  columns: readonly (StoredColumn & { sql: string })[];
  /** FROM item that has `i`, and what several columns share. */
  from: string;
}

export interface DemoSize {
  people: number;
  /** Calendar day `2026-01-31` that dates are counted back from. */
  today: string;
}

const countries: readonly (readonly [string, string, string])[] = [
  ['DE', 'de', 'Europe/Berlin'],
  ['DE', 'de', 'Europe/Berlin'],
  ['DE', 'de', 'Europe/Berlin'],
  ['FR', 'fr', 'Europe/Paris'],
  ['FR', 'fr', 'Europe/Paris'],
  ['GB', 'en', 'Europe/London'],
  ['GB', 'en', 'Europe/London'],
  ['ES', 'es', 'Europe/Madrid'],
  ['IT', 'it', 'Europe/Rome'],
  ['NL', 'nl', 'Europe/Amsterdam'],
  ['PT', 'pt', 'Europe/Lisbon'],
  ['US', 'en', 'America/New_York'],
  ['US', 'en', 'America/Los_Angeles'],
  ['CA', 'fr', 'America/Toronto'],
  ['JP', 'ja', 'Asia/Tokyo'],
  ['AU', 'en', 'Australia/Sydney'],
];
const column = (place: 0 | 1 | 2) => `[${countries.map((country) => literalText(country[place])).join(', ')}]`;

/** Every table of the retailer, in an order in which they can be loaded. */
export function demoTables({ people, today }: DemoSize): DemoTable[] {
  const households = Math.max(1, Math.round(people * 0.4));
  const stores = Math.max(12, Math.min(400, Math.round(people / 1000)));
  const products = 600;
  const midnight = `TIMESTAMP '${today} 00:00:00'`;
  const before = (seconds: string) => `${midnight} - to_seconds(${seconds})`;
  const place = (row: string, seed: number) => ({
    street: `(1 + h(${row}, ${seed}) % 180) || ' ' || pick(${words.streets}, h(${row}, ${seed + 1}))`,
    postalCode: `lpad((h(${row}, ${seed + 2}) % 100000)::VARCHAR, 5, '0')`,
    city: `pick(${words.cityBeginnings}, h(${row}, ${seed + 3})) || pick(${words.cityEnds}, h(${row}, ${seed + 4}))`,
  });
  const home = place('hh', 10);
  const shop = place('i', 40);
  const familyName = (row: string) =>
    `pick(${words.nameBeginnings}, h(${row}, 20)) || pick(${words.nameEnds}, h(${row}, 21))`;
  const email = `lower(translate(first_name, 'ëö', 'eo')) || '.' || lower(last_name)`;
  return [
    {
      name: 'stores',
      key: ['store_id'],
      rows: stores,
      from: `range(1, ${stores + 1}) t(i)`,
      columns: [
        { name: 'store_id', type: 'integer', sql: 'i' },
        { name: 'name', type: 'text', sql: `'Store ' || ${shop.city}` },
        { name: 'region', type: 'text', sql: `pick(['North', 'South', 'East', 'West', 'Online'], h(i, 30))` },
        { name: 'city', type: 'text', sql: shop.city },
        { name: 'country', type: 'text', sql: `pick(${column(0)}, h(i, 31))` },
        { name: 'opened_on', type: 'date', sql: `CAST(${before('(400 + h(i, 32) % 7000) * 86400')} AS DATE)` },
      ],
    },
    {
      name: 'products',
      key: ['product_id'],
      rows: products,
      from: `range(1, ${products + 1}) t(i)`,
      columns: [
        { name: 'product_id', type: 'integer', sql: 'i' },
        { name: 'sku', type: 'text', sql: `'FF-' || lpad(i::VARCHAR, 5, '0')` },
        {
          name: 'name',
          type: 'text',
          sql: `pick(${words.brands}, h(i, 52)) || ' ' || lower(pick(${words.categories}, i)) || ', ' || pick(${words.colours}, h(i, 50))`,
        },
        { name: 'category', type: 'text', sql: `pick(${words.categories}, i)` },
        { name: 'brand', type: 'text', sql: `pick(${words.brands}, h(i, 52))` },
        { name: 'price', type: 'decimal', sql: 'cents(499 + h(i, 51) % 19500)' },
      ],
    },
    {
      name: 'households',
      key: ['household_id'],
      rows: households,
      from: `(SELECT i, i AS hh FROM range(1, ${households + 1}) t(i))`,
      columns: [
        { name: 'household_id', type: 'integer', sql: 'i' },
        { name: 'name', type: 'text', sql: familyName('hh') },
        { name: 'street', type: 'text', sql: home.street },
        { name: 'postal_code', type: 'text', sql: home.postalCode },
        { name: 'city', type: 'text', sql: home.city },
        { name: 'country', type: 'text', sql: `pick(${column(0)}, h(hh, 15))` },
      ],
    },
    {
      name: 'customers',
      key: ['customer_id'],
      rows: people,
      from: `(SELECT *, pick(${words.firstNames}, h(i, 2)) AS first_name,
                CASE WHEN h(i, 3) % 100 < 82 THEN ${familyName('hh')} ELSE ${familyName('i + 7')} END AS last_name
              FROM (SELECT i, 1 + h(i, 1) % ${households} AS hh FROM range(1, ${people + 1}) t(i)))`,
      columns: [
        { name: 'customer_id', type: 'integer', sql: 'i' },
        { name: 'first_name', type: 'text', sql: 'CASE WHEN h(i, 4) % 100 >= 2 THEN first_name END' },
        { name: 'last_name', type: 'text', sql: 'last_name' },
        {
          name: 'email',
          type: 'text',
          sql: `CASE WHEN h(i, 5) % 1000 < 40 THEN NULL WHEN h(i, 5) % 1000 < 48 THEN ''
                     WHEN h(i, 5) % 1000 < 56 THEN ${email} || '.at.example.com'
                     WHEN h(hh, 22) % 100 < 9 THEN 'family.' || lower(${familyName('hh')}) || '.' || hh || '@' || pick(${words.domains}, h(hh, 6))
                     WHEN h(i, 5) % 1000 < 90 THEN upper(${email} || '.' || i) || '@' || pick(${words.domains}, h(i, 6))
                     ELSE ${email} || '.' || i || '@' || pick(${words.domains}, h(i, 6)) END`,
        },
        {
          name: 'phone',
          type: 'text',
          sql: `CASE WHEN h(i, 7) % 100 >= 25 THEN '+1' || pick(${words.areaCodes}, h(i, 8)) || '55501' || lpad((h(i, 9) % 100)::VARCHAR, 2, '0') END`,
        },
        {
          name: 'birth_date',
          type: 'date',
          sql: `CASE WHEN h(i, 60) % 100 >= 9 THEN CAST(${midnight} AS DATE) - (6600 + h(i, 61) % 24000)::INTEGER END`,
        },
        {
          name: 'gender',
          type: 'text',
          sql: `CASE WHEN h(i, 62) % 100 < 44 THEN 'female' WHEN h(i, 62) % 100 < 87 THEN 'male' WHEN h(i, 62) % 100 < 90 THEN 'other' END`,
        },
        {
          name: 'language',
          type: 'text',
          sql: `CASE WHEN h(i, 63) % 100 < 4 THEN NULL WHEN h(i, 63) % 100 < 12 THEN 'en' ELSE pick(${column(1)}, h(hh, 15)) END`,
        },
        {
          name: 'time_zone',
          type: 'text',
          sql: `CASE WHEN h(i, 64) % 100 >= 3 THEN pick(${column(2)}, h(hh, 15)) END`,
        },
        { name: 'country', type: 'text', sql: `pick(${column(0)}, h(hh, 15))` },
        { name: 'city', type: 'text', sql: home.city },
        { name: 'postal_code', type: 'text', sql: home.postalCode },
        { name: 'street', type: 'text', sql: home.street },
        { name: 'household_id', type: 'integer', sql: 'CASE WHEN h(i, 65) % 100 >= 5 THEN hh END' },
        {
          name: 'preferred_store_id',
          type: 'integer',
          sql: `CASE WHEN h(i, 66) % 100 >= 30 THEN 1 + h(i, 67) % ${stores} END`,
        },
        {
          name: 'loyalty_tier',
          type: 'text',
          sql: `CASE WHEN h(i, 68) % 100 < 12 THEN NULL WHEN h(i, 68) % 100 < 62 THEN 'bronze' WHEN h(i, 68) % 100 < 86 THEN 'silver' WHEN h(i, 68) % 100 < 97 THEN 'gold' ELSE 'platinum' END`,
        },
        { name: 'points', type: 'integer', sql: '(h(i, 69) % 1000) * (h(i, 70) % 1000) // 200' },
        { name: 'customer_since', type: 'date', sql: `CAST(${before('h(i, 71) % 220752000')} AS DATE)` },
        {
          name: 'last_visit_at',
          type: 'datetime',
          sql: `CASE WHEN h(i, 72) % 100 >= 18 THEN ${before('h(i, 73) % 47304000')} END`,
        },
        { name: 'consent_email', type: 'boolean', sql: 'CASE WHEN h(i, 74) % 100 >= 6 THEN h(i, 75) % 100 < 68 END' },
        { name: 'consent_sms', type: 'boolean', sql: 'CASE WHEN h(i, 76) % 100 >= 9 THEN h(i, 77) % 100 < 41 END' },
        { name: 'consent_push', type: 'boolean', sql: 'CASE WHEN h(i, 78) % 100 >= 20 THEN h(i, 79) % 100 < 30 END' },
        {
          name: 'consent_direct_mail',
          type: 'boolean',
          sql: 'CASE WHEN h(i, 80) % 100 >= 4 THEN h(i, 81) % 100 < 77 END',
        },
        {
          name: 'app_token',
          type: 'text',
          sql: `CASE WHEN h(i, 82) % 100 < 55 THEN 'app-' || printf('%x', h(i, 83)) || '-' || i END`,
        },
      ],
    },
    {
      name: 'purchases',
      key: ['purchase_id'],
      rows: people * 5,
      from: `(SELECT *, cents((1 + qty % 3) * (499 + h(product, 51) % 19500)) AS amount FROM (
                SELECT i, CASE WHEN h(i, 90) % 3 < 2 THEN 1 + ((h(i, 91) % 46340) * (h(i, 92) % 46340) % 2147395600) * ${people} // 2147395600
                               ELSE 1 + h(i, 93) % ${people} END AS buyer,
                  1 + h(i, 94) % ${products} AS product, h(i, 95) AS qty FROM range(1, ${people * 5 + 1}) t(i)))`,
      columns: [
        { name: 'purchase_id', type: 'integer', sql: 'i' },
        { name: 'customer_id', type: 'integer', sql: 'CASE WHEN h(i, 96) % 200 > 0 THEN buyer END' },
        { name: 'product_id', type: 'integer', sql: 'product' },
        { name: 'store_id', type: 'integer', sql: `CASE WHEN h(i, 97) % 100 < 60 THEN 1 + h(i, 98) % ${stores} END` },
        {
          name: 'channel',
          type: 'text',
          sql: `CASE WHEN h(i, 97) % 100 < 60 THEN 'store' WHEN h(i, 97) % 100 < 90 THEN 'web' ELSE 'app' END`,
        },
        { name: 'bought_at', type: 'datetime', sql: before('h(i, 99) % 94608000') },
        { name: 'quantity', type: 'integer', sql: '1 + qty % 3' },
        { name: 'amount', type: 'decimal', sql: 'amount' },
      ],
    },
    {
      name: 'email_events',
      key: ['event_id'],
      rows: people * 2,
      from: `range(1, ${people * 2 + 1}) t(i)`,
      columns: [
        { name: 'event_id', type: 'integer', sql: 'i' },
        { name: 'customer_id', type: 'integer', sql: `1 + h(i, 110) % ${people}` },
        { name: 'campaign', type: 'text', sql: `pick(${words.emailCampaigns}, h(i, 111))` },
        {
          name: 'kind',
          type: 'text',
          sql: `CASE WHEN h(i, 112) % 100 < 64 THEN 'send' WHEN h(i, 112) % 100 < 91 THEN 'open' WHEN h(i, 112) % 100 < 99 THEN 'click' ELSE 'bounce' END`,
        },
        { name: 'happened_at', type: 'datetime', sql: before('h(i, 113) % 15552000') },
      ],
    },
  ];
}
