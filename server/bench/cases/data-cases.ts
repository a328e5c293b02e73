import type { Alternative, MatchRule } from '@fanfare/shared';
import { activity, and, arrow, compare, since, split, subset, toDimension } from '../graph-parts.ts';
import { type ActivityCase, afterPeople, at, good, customers, graphOf, people, row } from './case.ts';

/** The households of the customers, with how many of them live there. */
const homes = row(
  `CREATE OR REPLACE TEMP TABLE homes AS SELECT household_id, count(*) n FROM profiles SEMI JOIN bench_households USING (household_id)
   WHERE ${good} GROUP BY household_id`,
);
const ofHomes = row(
  `SELECT people, homes, people - followed, followed, followed - homes
   FROM (SELECT count(*) people FROM profiles WHERE ${good}), (SELECT count(*) homes, sum(n) followed FROM homes)`,
  'people',
  'homes',
  'homeless',
  'followed',
  'merged',
);
const homeOutlets = (id: string) => ({
  homes: { activity: id, port: 'out' },
  homeless: { activity: id, drop: 'no-match' },
  followed: { activity: id, fact: 'followed' },
  merged: { activity: id, fact: 'merged' },
});

const byEmail: MatchRule = { source: at([], 'email'), target: at([], 'email'), normalise: 'email' };
/** Born within two days of each other. */
const bornAlike = and([
  {
    kind: 'formula',
    formula: 'abs(daysBetween(birth_date, line.birth_date)) <= 2',
    operator: 'equals',
    value: { kind: 'one', value: true },
  },
]);
const matched = (alternatives: readonly Alternative[]) =>
  activity('x', 'reconciliation', {
    dimension: 'profiles',
    alternatives: [...alternatives],
    phone: { country: 'FR' },
    filter: null,
    ambiguous: { kind: 'drop' },
    outputs: { unmatched: true, ambiguous: true },
    result: 'matched',
    take: [],
    add: [],
    fuzzy: null,
  });
const matchOutlets = {
  out: { activity: 'x', port: 'out' },
  unmatched: { activity: 'x', port: 'unmatched' },
  ambiguous: { activity: 'x', port: 'ambiguous' },
  matched: { activity: 'x', fact: 'matched' },
  merged: { activity: 'x', drop: 'merged' },
};
/** Counts what becomes of lines `p`, joined with their matches `m`. */
const countMatches = (join: string) =>
  row(
    `SELECT people, found, unmatched, ambiguous, matched, matched - found
     FROM (SELECT count(*) people, count(DISTINCT m.pid) FILTER (WHERE n = 1) found, count(*) FILTER (WHERE n = 1) AS matched,
       count(*) FILTER (WHERE n IS NULL) unmatched, count(*) FILTER (WHERE n > 1) ambiguous
       FROM profiles p ${join} WHERE ${good})`,
    'people',
    'out',
    'unmatched',
    'ambiguous',
    'matched',
    'merged',
  );

/** Activities that change what is known of people, or of whom. */
export const dataCases: readonly ActivityCase[] = [
  afterPeople(
    'Change dimension, to one',
    toDimension('x', 'households', 'household'),
    homeOutlets('x'),
    homes,
    ofHomes,
  ),
  {
    name: 'Change dimension, to many',
    graph: graphOf(
      [customers, toDimension('homes', 'households', 'household'), toDimension('x', 'profiles', 'members')],
      [arrow('people', 'out', 'homes'), arrow('homes', 'out', 'x')],
    ),
    outlets: {
      people,
      ...homeOutlets('homes'),
      out: { activity: 'x', port: 'out' },
      empty: { activity: 'x', drop: 'no-match' },
    },
    hand: [
      homes,
      ofHomes,
      row(
        `SELECT (SELECT count(*) FROM profiles SEMI JOIN homes USING (household_id)),
         (SELECT count(*) FROM homes ANTI JOIN profiles USING (household_id))`,
        'out',
        'empty',
      ),
    ],
  },
  {
    name: 'Enrichment, read by a split',
    graph: graphOf(
      [
        customers,
        activity('x', 'enrichment', {
          primary: null,
          columns: [
            {
              kind: 'aggregate',
              name: 'spent',
              label: '',
              via: [],
              link: 'purchases',
              where: and([since('ts', 365)]),
              fn: 'sum',
              attribute: at([], 'amount'),
            },
          ],
        }),
        split('rich', [subset('rich', and([compare('spent', 'greater-than', '50000')]))], true),
      ],
      [arrow('people', 'out', 'x'), arrow('x', 'out', 'rich')],
    ),
    outlets: { people, rich: { activity: 'rich', port: 'rich' }, rest: { activity: 'rich', port: 'remainder' } },
    hand: [
      row(`CREATE OR REPLACE TEMP TABLE fr AS SELECT pid FROM profiles WHERE ${good}`),
      row(
        `CREATE OR REPLACE TEMP TABLE spent AS SELECT u.pid FROM purchases u SEMI JOIN fr ON fr.pid = u.pid
         WHERE ts >= TIMESTAMP '2025-01-01' GROUP BY u.pid HAVING sum(amount) > 50000`,
      ),
      row(
        'SELECT p, r, p - r FROM (SELECT count(*) p FROM fr), (SELECT count(*) r FROM spent)',
        'people',
        'rich',
        'rest',
      ),
    ],
  },
  afterPeople(
    'Reconciliation, by e-mail',
    matched([{ rules: [byEmail], condition: null }]),
    matchOutlets,
    row(
      `CREATE OR REPLACE TEMP TABLE mails AS SELECT lower(trim(email)) mail, count(*) n, min(pid) pid FROM profiles
       WHERE regexp_full_match(trim(email), '[^@]+@[^@]+') GROUP BY ALL`,
    ),
    countMatches('LEFT JOIN mails m ON m.mail = lower(trim(p.email))'),
  ),
  afterPeople(
    'Reconciliation, with a condition',
    matched([{ rules: [byEmail], condition: bornAlike }]),
    matchOutlets,
    row(
      `CREATE OR REPLACE TEMP TABLE mails AS SELECT p.pid AS line, count(*) n, min(q.pid) pid FROM profiles p JOIN profiles q
       ON lower(trim(p.email)) = lower(trim(q.email)) AND abs(p.birth_date - q.birth_date) <= 2
       WHERE p.pid IN (SELECT pid FROM profiles WHERE ${good}) AND regexp_full_match(trim(p.email), '[^@]+@[^@]+') GROUP BY ALL`,
    ),
    countMatches('LEFT JOIN mails m ON m.line = p.pid'),
  ),
  {
    name: 'Update data, read by a split',
    graph: graphOf(
      [
        customers,
        activity('x', 'update-data', { changes: [{ kind: 'add', column: 'score', value: '100' }] }),
        split('high', [subset('high', and([compare('score', 'at-least', '500')]))], true),
      ],
      [arrow('people', 'out', 'x'), arrow('x', 'out', 'high')],
    ),
    outlets: { people, high: { activity: 'high', port: 'high' }, rest: { activity: 'high', port: 'remainder' } },
    hand: [
      row(
        `SELECT count(*), countif(high), countif(NOT high)
         FROM (SELECT (score + 100 >= 500) IS TRUE high FROM profiles WHERE ${good})`,
        'people',
        'high',
        'rest',
      ),
    ],
  },
];
