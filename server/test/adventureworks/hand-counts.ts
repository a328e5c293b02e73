/** Numbers by outlet ("activity/port"), drop ("activity/cause") or figure ("activity fact"), each by SQL written by hand. */
export type HandCounts = Readonly<Record<string, string>>;

const spent = 'SELECT customer_id, sum(quantity * unit_price) AS spent FROM order_lines GROUP BY customer_id';
const buyersOf = (category: string) =>
  `SELECT DISTINCT customer_id FROM order_lines JOIN products USING (product_id) WHERE category = '${category}'`;
const homes = `addresses JOIN customers USING (customer_id) WHERE address_type = 'Home' AND customer_type = 'individual'`;
const topTenth = (
  territory: string,
) => `WITH b AS (SELECT customer_id, spent FROM (${spent}) JOIN customers USING (customer_id)
  WHERE territory = '${territory}') SELECT count(*) FROM (SELECT * FROM b ORDER BY spent DESC, customer_id LIMIT (SELECT (count(*) + 5) // 10 FROM b))`;
const dear = `SELECT customer_id, count(*) AS n FROM order_lines WHERE unit_price > 1000 AND order_date >= '2021-01-01' GROUP BY 1`;
const mailOf = 'lower(trim(email))';
const third = `SELECT customer_id, order_date, row_number() OVER (PARTITION BY customer_id ORDER BY order_date DESC, order_number, line_number) AS n
  FROM order_lines`;
const textOf = (column: string) =>
  `nullif(trim(regexp_replace(lower(strip_accents(${column})), '[^\\p{L}\\p{N}]+', ' ', 'g')), '')`;
const matches = `SELECT prospect_id, count(customer_id) AS n, min(customer_id) AS customer_id FROM prospects LEFT JOIN customers
  ON ${textOf('full_name')} = ${textOf("first_name || ' ' || last_name")} GROUP BY prospect_id`;
const germanProducts = `SELECT DISTINCT p.product_id, p.category FROM customers JOIN order_lines USING (customer_id)
  JOIN products AS p USING (product_id) WHERE territory_country = 'DE'`;
const best = `SELECT * FROM (${spent}) WHERE spent >= 3000`;
const posted = ['line1', 'line2', 'postal_code', 'city', 'state_code', 'country_code']
  .map((column) => `lower(trim(coalesce(${column}, '')))`)
  .join(', ');
const lettered = `addresses WHERE customer_id IS NOT NULL AND coalesce(trim(line1), '') <> ''
  AND coalesce(trim(postal_code), '') <> '' AND coalesce(trim(city), '') <> ''`;
const vip = `(SELECT customer_id FROM (${best}) WHERE customer_id <> 11000 UNION SELECT 29000)`;
const german = `(SELECT customer_id FROM customers WHERE territory_country = 'DE')`;
const codes = `SELECT customer_id, CASE WHEN customer_type = 'store_contact' THEN 'contacts'
  WHEN customer_id IN (${buyersOf('Bikes')}) THEN 'bikes' WHEN territory_country = 'DE' THEN 'germans' END AS code FROM customers`;
const offices = `SELECT store_id, arg_min(city, address_id) AS town, arg_min(state_code, address_id) AS state FROM addresses
  WHERE address_type = 'Main Office' AND store_id IS NOT NULL GROUP BY store_id`;
const hundred = `SELECT customer_id, spent FROM (${spent}) ORDER BY spent DESC, customer_id LIMIT 100`;

const named = `SELECT p.prospect_id, p.birth_date, count(*) AS n FROM prospects AS p JOIN prospects AS q
  ON lower(trim(p.email)) = lower(trim(q.email)) WHERE coalesce(trim(p.middle_name), '') <> '' GROUP BY ALL`;

const owned = 'addresses AS a LEFT JOIN customers USING (customer_id)';
const atAddresses = `SELECT p.prospect_id, count(found.address_id) AS n, min(found.address_id) AS address_id FROM prospects AS p
  LEFT JOIN (SELECT p.prospect_id, a.address_id FROM prospects AS p JOIN (SELECT a.*, full_name FROM ${owned}) AS a
      ON ${textOf('a.postal_code')} = ${textOf('p.postal_code')} AND ((p.first_name <> '' AND starts_with(full_name, left(p.first_name, 3)))
        OR length(nullif(p.line1, '')) > length(nullif(a.line1, '')) + 12)
    UNION SELECT p.prospect_id, a.address_id FROM prospects AS p JOIN (SELECT a.*, email FROM ${owned}) AS a
      ON lower(trim(a.email)) = ${mailOf.replace('email', 'p.email')} AND trim(p.email) <> '' AND coalesce(address_type, '') <> 'Shipping'
  ) AS found USING (prospect_id) GROUP BY p.prospect_id`;

/** By campaign file, in rising difficulty. */
export const handCounts: Readonly<Record<string, HandCounts>> = {
  '01-store-contacts': {
    'stores/out': 'SELECT count(DISTINCT store_id) FROM customers',
    'stores/complement': 'SELECT count(*) FROM customers WHERE store_id IS NULL',
    'stores/no-match': 'SELECT 18484',
  },
  '02-households': {
    'homes/out': `SELECT count(*) FROM ${homes}`,
    'households/out': `SELECT count(DISTINCT (lower(trim(line1)), lower(trim(city)), lower(trim(postal_code)))) FROM ${homes}`,
  },
  '03-last-order-on-promotion': {
    'audience/out': `SELECT count(*) FROM (SELECT customer_id, arg_min(order_number, (order_number, line_number)) AS order_number
      FROM order_lines WHERE (customer_id, order_date) IN (SELECT (customer_id, max(order_date)) FROM order_lines GROUP BY customer_id)
      GROUP BY customer_id) WHERE order_number IN (SELECT order_number FROM order_reasons WHERE reason = 'On Promotion')`,
  },
  '04-top-tenth-per-territory': {
    'territories/australia': `SELECT count(*) FROM (${spent}) JOIN customers USING (customer_id) WHERE territory = 'Australia'`,
    'top-australia/top': topTenth('Australia'),
    'top-germany/top': topTenth('Germany'),
    'top-northwest/top': topTenth('Northwest'),
  },
  '05-order-lines': {
    'lines/out': `SELECT count(*) FROM order_lines WHERE unit_price > 1000 AND order_date >= '2021-01-01'`,
    'buyers/out': `SELECT count(*) FROM (${dear})`,
    'often/twice': `SELECT count(*) FROM (${dear}) WHERE n >= 2`,
  },
  '06-prospects-once': {
    'prospects/out': 'SELECT 2059',
    'once/out': 'SELECT 2009',
    'mail/recipients': `SELECT count(DISTINCT ${mailOf}) FROM prospects WHERE email LIKE '%@%.%'`,
    'mail/address-invalid': `SELECT count(DISTINCT ${mailOf}) FROM prospects WHERE email NOT LIKE '%@%.%'`,
    'once/duplicates': `SELECT count(*) - count(DISTINCT ${mailOf}) FROM prospects`,
  },
  '07-bikes-and-clothing': {
    'both/out': `SELECT count(*) FROM (${buyersOf('Bikes')} INTERSECT ${buyersOf('Clothing')})`,
    'one/complement': `SELECT count(*) FROM (${buyersOf('Bikes')} INTERSECT ${buyersOf('Clothing')})`,
    'one/out': `SELECT (SELECT count(*) FROM (${buyersOf('Bikes')} EXCEPT ${buyersOf('Clothing')})) + (SELECT count(*) FROM (${buyersOf('Clothing')} EXCEPT ${buyersOf('Bikes')}))`,
    'either/out': `SELECT count(*) FROM (${buyersOf('Bikes')} UNION ${buyersOf('Clothing')})`,
  },
  '08-value-tiers': {
    'tiers/gold': 'SELECT 2904',
    'tiers/silver': `SELECT count(*) FROM (${spent}) WHERE spent >= 1000 AND spent < 3000`,
    'tiers/bronze': `SELECT count(*) FROM (${spent}) WHERE spent < 1000`,
    'tiers/remainder': 'SELECT 6692',
  },
  '09-third-line': {
    'third/has': `SELECT count(*) FROM (${third}) WHERE n = 3`,
    'fresh/quarter': `SELECT count(*) FROM (${third}) WHERE n = 1 AND order_date >= '2021-10-01'
      AND customer_id IN (SELECT customer_id FROM (${third}) WHERE n = 3)`,
  },
  '10-without-accessories': {
    'without/out': `SELECT count(*) FROM (SELECT DISTINCT customer_id FROM order_lines EXCEPT ${buyersOf('Accessories')})`,
    'without/complement': `SELECT count(*) FROM (${buyersOf('Accessories')})`,
  },
  '11-prospects-without-store': {
    'elsewhere/out': `SELECT count(*) FROM prospects WHERE coalesce(lower(trim(postal_code)), '') NOT IN
      (SELECT lower(trim(postal_code)) FROM addresses WHERE address_type = 'Main Office' AND postal_code IS NOT NULL)`,
  },
  '12-prospects-are-customers': {
    'match/out': `SELECT count(DISTINCT customer_id) FROM (${matches}) WHERE n = 1`,
    'match/unmatched': `SELECT count(*) FROM (${matches}) WHERE n = 0`,
    'match/ambiguous': `SELECT count(*) FROM (${matches}) WHERE n > 1`,
    'match/merged': `SELECT count(*) - count(DISTINCT customer_id) FROM (${matches}) WHERE n = 1`,
  },
  '13-products-of-germans': {
    'products/out': `SELECT count(*) FROM (${germanProducts})`,
    'products/complement': `SELECT count(*) FROM customers WHERE territory_country = 'DE' AND customer_id NOT IN (SELECT customer_id FROM order_lines)`,
    'categories/bikes': `SELECT count(*) FROM (${germanProducts}) WHERE category = 'Bikes'`,
    'categories/clothing': `SELECT count(*) FROM (${germanProducts}) WHERE category = 'Clothing'`,
  },
  '14-never-sold': {
    'sold/out': 'SELECT count(DISTINCT product_id) FROM order_lines',
    'never/out': 'SELECT 504 - count(DISTINCT product_id) FROM order_lines',
  },
  '15-wait-and-test': {
    'week/out': `SELECT count(DISTINCT customer_id) FROM order_lines WHERE order_date >= '2021-01-01'`,
    'enough/many': `SELECT if(count(DISTINCT customer_id) * 5 >= 19119, count(DISTINCT customer_id), 0) FROM order_lines WHERE order_date >= '2021-01-01'`,
    'enough/few': `SELECT if(count(DISTINCT customer_id) * 5 < 19119, count(DISTINCT customer_id), 0) FROM order_lines WHERE order_date >= '2021-01-01'`,
    'enough/default': 'SELECT 0',
  },
  '16-new-territory': {
    'best/best': `SELECT count(*) FROM (${best})`,
    'marked/territory': `SELECT count(*) FROM (${best})`,
    'marked/group': `SELECT count(*) FROM (${best})`,
    'marked/remainder': 'SELECT 0',
  },
  '17-mail-once': {
    'mail/recipients': `SELECT count(DISTINCT lower(email)) FROM customers WHERE email IS NOT NULL`,
    'mail/address-missing': 'SELECT count(*) FROM customers WHERE email IS NULL',
  },
  '18-text-once': {
    'text/recipients': `SELECT count(DISTINCT regexp_replace(phone, '[^0-9]', '', 'g')) FROM customers WHERE phone IS NOT NULL`,
    'text/address-missing': 'SELECT count(*) FROM customers WHERE phone IS NULL',
  },
  '19-letter-per-address': {
    'letter/recipients': `SELECT count(DISTINCT (${posted})) FROM ${lettered}`,
    'letter/no-linked-row':
      'SELECT count(*) FROM customers WHERE customer_id NOT IN (SELECT customer_id FROM addresses WHERE customer_id IS NOT NULL)',
  },
  '20-export-lines': {
    'export/recipients': `SELECT count(*) FROM order_lines JOIN customers USING (customer_id) WHERE territory_country = 'DE'`,
    'export/no-linked-row': `SELECT count(*) FROM customers WHERE territory_country = 'DE' AND customer_id NOT IN (SELECT customer_id FROM order_lines)`,
  },
  '21-not-returned-lately': {
    'lately/returned-before': `SELECT count(*) FROM (SELECT customer_id FROM order_lines GROUP BY 1 HAVING max(order_date) >= DATE '2022-01-15' - 100)`,
    'ever/out': 'SELECT 6692',
  },
  '22-vip': {
    'vip/out': `SELECT count(*) FROM ${vip}`,
    'vip/no-longer-exists': 'SELECT 1',
    'tiers/dear': `SELECT count(*) FROM (${best}) WHERE spent >= 5000 AND customer_id <> 11000`,
    'tiers/unknown': `SELECT count(*) FROM (SELECT 29000 EXCEPT SELECT customer_id FROM (${best}))`,
    'germans/out': `SELECT count(*) FROM (FROM ${vip} INTERSECT FROM ${german})`,
    'neither/out': `SELECT 19119 - count(*) FROM (FROM ${vip} UNION FROM ${german})`,
  },
  '23-save-vip': {
    'save/out': `SELECT count(*) FROM (${spent}) WHERE spent >= 4000`,
    'save entering': 'SELECT 0',
    'save leaving': `SELECT count(*) + 1 FROM (${best}) WHERE spent < 4000`,
    'save held-out': `SELECT count(*) FROM (${spent}) WHERE spent >= 4000 AND customer_id = 11000`,
  },
  '24-joined-branches': {
    'join/out': 'SELECT 100',
    'join/late': 'SELECT 0',
    'join not-carried:day-in': 'SELECT count(DISTINCT customer_id) FROM order_lines',
    'countries/australia': `SELECT count(*) FROM (${hundred}) JOIN customers USING (customer_id) WHERE territory = 'Australia' AND spent >= 5000`,
  },
  '25-codes-in-one-table': {
    'codes/out': `SELECT count(code) FROM (${codes})`,
    'codes/remainder': `SELECT count(*) - count(code) FROM (${codes})`,
    'by-code/bikes': `SELECT count(*) FROM (${codes}) WHERE code = 'bikes'`,
    'by-code/germans': `SELECT count(*) FROM (${codes}) WHERE code = 'germans'`,
    'one-each/out': 'SELECT 1',
    'one-each/duplicates': `SELECT count(*) - 1 FROM (${codes}) WHERE code = 'germans'`,
  },
  '26-joined-offices': {
    'town/out': 'SELECT 701',
    'texas/texas': `SELECT count(*) FROM (${offices}) WHERE state = 'TX' AND store_id IN (SELECT store_id FROM stores)`,
    'texas/no-office': `SELECT count(*) FROM stores WHERE store_id NOT IN (SELECT store_id FROM (${offices}))`,
  },
  '27-lines-of-a-file': {
    'file/out': `SELECT count(*) FROM prospects WHERE coalesce(trim(middle_name), '') <> ''`,
    'file/value-missing': `SELECT count(*) FROM prospects WHERE coalesce(trim(middle_name), '') = ''`,
    'match/out': `SELECT count(*) FROM (${named}) WHERE n = 1`,
    'match/ambiguous': `SELECT count(*) FROM (${named}) WHERE n > 1`,
    'age/before-1960': `SELECT count(*) FROM (${named}) WHERE n = 1 AND birth_date < '1960-01-01'`,
  },
  '28-push-by-account': {
    'push/address-missing': 'SELECT count(*) FROM customers WHERE store_id IS NULL',
    'push/recipients':
      'SELECT count(DISTINCT trim(name)) FROM stores WHERE store_id IN (SELECT store_id FROM customers)',
  },
  '29-prospects-at-addresses': {
    'match/out': `SELECT count(DISTINCT address_id) FROM (${atAddresses}) WHERE n = 1`,
    'match/unmatched': `SELECT count(*) FROM (${atAddresses}) WHERE n = 0`,
    'match/ambiguous': `SELECT count(*) FROM (${atAddresses}) WHERE n > 1`,
    'match/merged': `SELECT count(*) - count(DISTINCT address_id) FROM (${atAddresses}) WHERE n = 1`,
  },
};
