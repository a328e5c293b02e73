import { dataOf, link, written } from './table-text.ts';

/** People, the companies they work for, and what they did. The clock stands at 2026-03-15T10:00Z. */
export const shop = dataOf(
  [
    written(
      'people',
      `
      who* | country | points: integer | tier   | company | state    | since: date
      ann  | DE      | 40              | gold   | acme    | active   | 2026-03-01
      bob  | FR      | 15              |        | acme    | inactive | 2026-02-13
      cem  | DE      |                 | silver | bolt    | inactive | 2026-02-14
      dora |         | 90              | gold   |         | inactive | 2025-03-15
      emil | FR      | 15              | ""     | cosy    | active   | 2025-12-01
      fay  | AT      | -5              | bronze | cosy    | inactive |
      gus  | ""      | 40              | silver | bolt    |          | 2026-01-01
      hana | DE      | 0               | gold   | acme    | inactive | 2026-03-15
      `,
    ),
    written(
      'companies',
      `
      id*  | name | country | size: integer
      acme | Acme | FR      | 500
      bolt | Bolt | DE      | 20
      cosy | Cosy |         |
      dino | Dino | DE      | 3
      `,
    ),
    written(
      'events',
      `
      id*: integer | who  | kind  | page  | at: datetime
      1            | ann  | click | /sale | 2026-03-15T09:00:00Z
      2            | ann  | open  | /news | 2026-03-14T23:59:59Z
      3            | bob  | open  | /sale | 2026-03-08T00:00:00Z
      4            | bob  | click | /news | 2026-03-07T23:59:59Z
      5            | cem  | click | /news | 2026-03-14T10:00:00Z
      6            | cem  | open  | /sale | 2026-03-14T09:59:59.999999Z
      7            | dora | click | /sale | 2026-02-13T10:00:00Z
      8            | dora | open  | /news | 2026-02-13T10:00:00Z
      9            | emil | open  | /news | 2026-02-14T00:00:00Z
      10           | emil | visit |       | 2025-01-01T00:00:00Z
      11           | gus  | open  |       |
      12           | dora | visit | /sale | 2026-02-01T00:00:00Z
      `,
    ),
  ],
  [
    link('people.company', 'company', 'companies.id', 'employees'),
    link('events.who', 'person', 'people.who', 'events'),
  ],
);

/** Everybody in the shop. */
export const everybody = 'ann, bob, cem, dora, emil, fay, gus, hana';
