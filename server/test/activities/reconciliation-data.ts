import type { Catalog } from '@fanfare/shared';
import type { TestRow } from '../duckdb.ts';

/** Customers and lines of a list to be matched with them; bookings have a key of two columns. */
export const catalog: Catalog = {
  tables: [
    {
      name: 'customers',
      label: 'Customers',
      key: ['id'],
      columns: [
        { name: 'id', type: 'integer' },
        { name: 'name', type: 'text' },
        { name: 'email', type: 'text', label: 'E-mail' },
        { name: 'phone', type: 'text' },
        { name: 'postcode', type: 'text' },
        { name: 'points', type: 'integer' },
        { name: 'active', type: 'boolean' },
      ],
    },
    {
      name: 'lines',
      label: 'Lines',
      key: ['line'],
      columns: [
        { name: 'line', type: 'integer' },
        { name: 'name', type: 'text' },
        { name: 'email', type: 'text' },
        { name: 'phone', type: 'text' },
        { name: 'postcode', type: 'text' },
        { name: 'source', type: 'text' },
        { name: 'score', type: 'decimal' },
      ],
    },
    {
      name: 'bookings',
      label: 'Bookings',
      key: ['code', 'place'],
      columns: [
        { name: 'code', type: 'text' },
        { name: 'place', type: 'integer' },
        { name: 'customer', type: 'integer' },
      ],
    },
  ],
  links: [],
  dimensions: [
    { name: 'customers', label: 'Customers', table: 'customers' },
    { name: 'lines', label: 'Lines', table: 'lines' },
    { name: 'bookings', label: 'Bookings', table: 'bookings' },
  ],
};

const customer = (
  id: number,
  name: string,
  email: string | null,
  phone: string | null,
  postcode: string,
  points: number | null,
  active: boolean | null,
): TestRow => ({ id, name, email, phone, postcode, points, active });
const line = (
  number: number,
  name: string,
  email: string | null,
  phone: string | null,
  postcode: string,
  score: string | null = null,
): TestRow => ({ line: number, name, email, phone, postcode, source: `list ${number}`, score });

export const rows: Readonly<Record<string, readonly TestRow[]>> = {
  customers: [
    customer(1, 'Émilie Müller', 'emilie@example.com', '030 123456', '10115', 50, true),
    customer(2, 'Bernd Schmidt', 'bernd@example.com', '0171 5550001', '10117', 90, true),
    customer(3, 'Bernd Schmidt', 'bernd@example.com', null, '10117', 90, false),
    customer(4, 'Carla Weiß', null, '+49 40 987654', '20095', null, null),
    customer(5, 'Dora Jansen', '', '', '20095', 10, true),
    customer(6, 'Dorothea Jansen', 'dora.j@example.com', null, '20095', 20, true),
  ],
  lines: [
    // Different spelling of 1.
    line(1, 'EMILIE  MULLER', ' Emilie@Example.com ', null, '10115'),
    // Two customers have the address.
    line(2, 'B. Schmidt', 'BERND@example.com', null, '10117'),
    // Only by telephone: 4.
    line(3, 'C. Weiss', 'nobody@example.com', '040/987654', '20095'),
    // The address is that of 1, the telephone that of 4.
    line(4, 'Both', 'emilie@example.com', '0049 40 98 76 54', '20095'),
    // Empties match nothing.
    line(5, 'Nobody', null, '', '99999'),
    // 1 again, by both: one match.
    line(6, 'Émilie', 'emilie@example.com', '+4930123456', '10115'),
    // Nearly 5, and somewhat 6.
    line(7, 'Dora Janßen', 'x@example.org', null, '20095'),
    line(8, 'Dorothee Janson', null, null, '20095', '1.5'),
  ],
  bookings: [
    { code: 'A', place: 1, customer: 1 },
    { code: 'A', place: 2, customer: 2 },
    { code: 'B', place: 1, customer: 2 },
    { code: 'C', place: 1, customer: null },
  ],
};
