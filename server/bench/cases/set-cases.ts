import { activity, and, arrow, compare, is, split, subset } from '../graph-parts.ts';
import {
  type ActivityCase,
  afterPeople,
  at,
  consenting,
  good,
  customers,
  graphOf,
  type Outlets,
  people,
  row,
} from './case.ts';

const sets = `(SELECT (${good}) IS TRUE a, consent_sms IS TRUE b FROM profiles)`;

/** The customers and those who consented, combined. The figures beside the sets are conditions on `a` and `b`. */
function combined(name: string, operation: string, figures: Outlets, ...conditions: readonly string[]): ActivityCase {
  const studied = activity('both', 'combine', { operation, primary: 'people-both', complement: false });
  const counts = ['a', 'b', ...conditions].map((one) => `countif(${one})`);
  return {
    name: `Combine, ${name}`,
    graph: graphOf([customers, consenting, studied], [arrow('people', 'out', 'both'), arrow('others', 'out', 'both')]),
    outlets: { people, others: { activity: 'others', port: 'out' }, ...figures },
    hand: [row(`SELECT ${counts.join(', ')} FROM ${sets}`, 'people', 'others', ...Object.keys(figures))],
  };
}

const out = { activity: 'both', port: 'out' };
const merged = { activity: 'both', fact: 'merged' };
const dropped = (drop: string) => ({ activity: 'both', drop });

/** Activities that compare, divide and thin out populations. */
export const setCases: readonly ActivityCase[] = [
  combined('union', 'union', { out, merged }, 'a OR b', 'a AND b'),
  combined('intersection', 'intersection', { out, partial: dropped('not-in-all') }, 'a AND b', 'a <> b'),
  combined('exclusion', 'exclusion', { out, excluded: dropped('in:others-both') }, 'a AND NOT b', 'a AND b'),
  combined(
    'symmetric difference',
    'symmetric-difference',
    { out, several: dropped('in-several') },
    'a <> b',
    'a AND b',
  ),
  afterPeople(
    'Split',
    split(
      'x',
      [
        subset('old', and([compare('birth_date', 'less-than', '1980-01-01')])),
        subset('silver', and([is('tier', 'silver')])),
        {
          ...subset('top', null),
          limit: { kind: 'rows', rows: 5000, choose: 'ranked' },
          sort: { attribute: at([], 'ltv'), direction: 'descending' },
        },
      ],
      true,
    ),
    {
      old: { activity: 'x', port: 'old' },
      silver: { activity: 'x', port: 'silver' },
      top: { activity: 'x', port: 'top' },
      rest: { activity: 'x', port: 'remainder' },
    },
    row(
      `CREATE OR REPLACE TEMP TABLE rest AS SELECT pid, ltv, CASE WHEN birth_date < DATE '1980-01-01' THEN 1 WHEN tier = 'silver' THEN 2 ELSE 3 END br
       FROM profiles WHERE ${good}`,
    ),
    row('CREATE OR REPLACE TEMP TABLE top AS SELECT pid FROM rest WHERE br = 3 ORDER BY ltv DESC, pid LIMIT 5000'),
    row(
      `SELECT count(*), countif(br = 1), countif(br = 2), (SELECT count(*) FROM top),
       countif(br = 3) - (SELECT count(*) FROM top) FROM rest`,
      'people',
      'old',
      'silver',
      'top',
      'rest',
    ),
  ),
  afterPeople(
    'Deduplication',
    activity('x', 'deduplication', {
      by: [{ attribute: at([], 'email'), trim: false, fold: true }],
      keep: 1,
      survivors: [{ kind: 'highest', attribute: at([], 'created_at') }],
      emptyIsValue: false,
      duplicates: false,
      seed: 1,
    }),
    { out: { activity: 'x', port: 'out' }, duplicates: { activity: 'x', drop: 'duplicate' } },
    row(
      `CREATE OR REPLACE TEMP TABLE kept AS
       SELECT 99999999 - (max(epoch_us(created_at)::HUGEINT * 100000000 + (99999999 - pid)) % 100000000) pid
         FROM profiles WHERE ${good} AND email IS NOT NULL GROUP BY lower(email)
       UNION ALL SELECT pid FROM profiles WHERE ${good} AND email IS NULL`,
    ),
    row(
      `SELECT count(*), (SELECT count(*) FROM kept), count(*) - (SELECT count(*) FROM kept) FROM profiles WHERE ${good}`,
      'people',
      'out',
      'duplicates',
    ),
  ),
];
