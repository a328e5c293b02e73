import { type Activity, type CampaignGraph, emptyGraph, type Transition } from '@fanfare/shared';
import type { HandStatement } from './hand-sql.ts';
import { activity, and, arrow, build, compare, is, linked, since, split, subset, toDimension } from './graph-parts.ts';

/** An activity on its own with what it needs before it, and the best SQL by hand for the same figures. */
export interface ActivityCase {
  name: string;
  graph: CampaignGraph;
  /** Outlet of each figure. */
  outlets: Readonly<Record<string, { activity: string; port: string }>>;
  hand: readonly HandStatement[];
}

/** Ids and numbers under which the bench keeps an audience and a history; see `load-engine.ts`. */
export const benchAudience = 'bench';
export const benchHistory = 7;

const french = "country = 'FR'";
const frenchPeople = build('people', [is('country', 'FR')]);
const consenting = build('others', [is('consent_sms', true)]);
const bought = linked('purchases', { kind: 'exists' }, [since('ts', 30)]);
const at = (links: readonly string[], column: string) => ({ links: [...links], column });

function graphOf(activities: readonly Activity[], transitions: readonly Transition[]): CampaignGraph {
  return { ...emptyGraph('UTC'), activities: [...activities], transitions: [...transitions] };
}

/** One activity after French people; its figures are counted from `people` by the columns of one statement. */
function afterPeople(
  name: string,
  studied: Activity,
  ports: Readonly<Record<string, string>>,
  ...hand: readonly HandStatement[]
): ActivityCase {
  const outlets = Object.entries(ports).map(([figure, port]) => [figure, { activity: studied.id, port }] as const);
  return {
    name,
    graph: graphOf([frenchPeople, studied], [arrow('people', 'out', studied.id)]),
    outlets: Object.fromEntries(outlets),
    hand,
  };
}

function row(sql: string, ...figures: readonly string[]): HandStatement {
  return { sql, figures };
}

function combined(name: string, operation: string, sql: string): ActivityCase {
  const studied = activity('both', 'combine', { operation, primary: 'people-both', complement: false });
  return {
    name: `Combine, ${name}`,
    graph: graphOf(
      [frenchPeople, consenting, studied],
      [arrow('people', 'out', 'both'), arrow('others', 'out', 'both')],
    ),
    outlets: { out: { activity: 'both', port: 'out' } },
    hand: [row(`SELECT count(*) FILTER (WHERE ${sql}) FROM profiles`, 'out')],
  };
}

function alone(name: string, studied: Activity, sql: string): ActivityCase {
  return {
    name,
    graph: graphOf([studied], []),
    outlets: { out: { activity: studied.id, port: 'out' } },
    hand: [row(sql, 'out')],
  };
}

const channel = { category: 'marketing', onePerAddress: true };
const pass = (name: string, type: string, config: object, port: string) =>
  afterPeople(
    name,
    activity('x', type, config),
    { out: port },
    row(`SELECT count(*) FROM profiles WHERE ${french}`, 'out'),
  );

/** One case per activity, on the kit's tables. */
export const activityCases: readonly ActivityCase[] = [
  alone(
    'Build audience',
    build('people', [bought]),
    `SELECT count(*) FROM profiles p WHERE EXISTS (SELECT 1 FROM purchases u WHERE u.pid = p.pid AND u.ts >= TIMESTAMP '2025-12-02')`,
  ),
  alone(
    'Read audience',
    activity('people', 'read-audience', { audience: benchAudience, columns: [], continueWhenEmpty: true }),
    `SELECT count(*) FROM profiles p SEMI JOIN bench_members m ON m.pid = p.pid`,
  ),
  alone(
    'Incremental query',
    activity('people', 'incremental-query', {
      dimension: 'profiles',
      rule: and([is('country', 'FR')]),
      processed: { kind: 'returned', retentionDays: 0 },
      history: benchHistory,
      continueWhenEmpty: false,
    }),
    `SELECT count(*) FROM profiles p ANTI JOIN bench_members m ON m.pid = p.pid WHERE ${french}`,
  ),
  combined('union', 'union', `${french} OR consent_sms`),
  combined('intersection', 'intersection', `${french} AND consent_sms`),
  combined('exclusion', 'exclusion', `${french} AND consent_sms IS NOT TRUE`),
  combined('symmetric difference', 'symmetric-difference', `(${french}) <> (consent_sms IS TRUE)`),
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
    { old: 'old', silver: 'silver', top: 'top', rest: 'remainder' },
    row(
      `CREATE OR REPLACE TEMP TABLE rest AS SELECT pid, ltv, CASE WHEN birth_date < DATE '1980-01-01' THEN 1 WHEN tier = 'silver' THEN 2 ELSE 3 END br
       FROM profiles WHERE ${french}`,
    ),
    row('CREATE OR REPLACE TEMP TABLE top AS SELECT pid FROM rest WHERE br = 3 ORDER BY ltv DESC, pid LIMIT 5000'),
    row(
      `SELECT count(*) FILTER (WHERE br = 1), count(*) FILTER (WHERE br = 2), (SELECT count(*) FROM top),
       count(*) FILTER (WHERE br = 3) - (SELECT count(*) FROM top) FROM rest`,
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
    { out: 'out' },
    row(
      `CREATE OR REPLACE TEMP TABLE kept AS
       SELECT 99999999 - (max(epoch_us(created_at)::HUGEINT * 100000000 + (99999999 - pid)) % 100000000) pid
         FROM profiles WHERE ${french} AND email IS NOT NULL GROUP BY lower(email)
       UNION ALL SELECT pid FROM profiles WHERE ${french} AND email IS NULL`,
    ),
    row('SELECT count(*) FROM kept', 'out'),
  ),
  afterPeople(
    'Change dimension, to one',
    toDimension('x', 'households', 'household'),
    { out: 'out' },
    row(`SELECT count(DISTINCT household_id) FROM profiles WHERE ${french}`, 'out'),
  ),
  {
    name: 'Change dimension, to many',
    graph: graphOf(
      [frenchPeople, toDimension('homes', 'households', 'household'), toDimension('x', 'profiles', 'members')],
      [arrow('people', 'out', 'homes'), arrow('homes', 'out', 'x')],
    ),
    outlets: { homes: { activity: 'homes', port: 'out' }, out: { activity: 'x', port: 'out' } },
    hand: [
      row(`CREATE OR REPLACE TEMP TABLE homes AS SELECT DISTINCT household_id FROM profiles WHERE ${french}`),
      row(
        `SELECT (SELECT count(*) FROM homes), count(*) FROM profiles SEMI JOIN homes USING (household_id)`,
        'homes',
        'out',
      ),
    ],
  },
  {
    name: 'Enrichment, read by a split',
    graph: graphOf(
      [
        frenchPeople,
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
    outlets: { rich: { activity: 'rich', port: 'rich' }, rest: { activity: 'rich', port: 'remainder' } },
    hand: [
      row(`CREATE OR REPLACE TEMP TABLE fr AS SELECT pid FROM profiles WHERE ${french}`),
      row(
        `CREATE OR REPLACE TEMP TABLE spent AS SELECT u.pid FROM purchases u SEMI JOIN fr ON fr.pid = u.pid
         WHERE ts >= TIMESTAMP '2025-01-01' GROUP BY u.pid HAVING sum(amount) > 50000`,
      ),
      row(
        'SELECT (SELECT count(*) FROM spent), (SELECT count(*) FROM fr) - (SELECT count(*) FROM spent)',
        'rich',
        'rest',
      ),
    ],
  },
  afterPeople(
    'Reconciliation, by e-mail',
    activity('x', 'reconciliation', {
      dimension: 'profiles',
      alternatives: [{ rules: [{ source: at([], 'email'), target: at([], 'email'), normalise: 'email' }] }],
      phone: { country: 'FR' },
      filter: null,
      ambiguous: { kind: 'drop' },
      outputs: { unmatched: true, ambiguous: true },
      result: 'matched',
      take: [],
      add: [],
      fuzzy: null,
    }),
    { out: 'out', unmatched: 'unmatched', ambiguous: 'ambiguous' },
    row(
      `CREATE OR REPLACE TEMP TABLE mails AS SELECT lower(trim(email)) mail, count(*) n, min(pid) pid FROM profiles
       WHERE email LIKE '%_@_%' GROUP BY ALL`,
    ),
    row(
      `SELECT count(DISTINCT m.pid) FILTER (WHERE n = 1), count(*) FILTER (WHERE n IS NULL), count(*) FILTER (WHERE n > 1)
       FROM profiles p LEFT JOIN mails m ON m.mail = lower(trim(p.email)) WHERE ${french}`,
      'out',
      'unmatched',
      'ambiguous',
    ),
  ),
  {
    name: 'Update data, read by a split',
    graph: graphOf(
      [
        frenchPeople,
        activity('x', 'update-data', { changes: [{ kind: 'add', column: 'score', value: '100' }] }),
        split('high', [subset('high', and([compare('score', 'at-least', '500')]))], true),
      ],
      [arrow('people', 'out', 'x'), arrow('x', 'out', 'high')],
    ),
    outlets: { high: { activity: 'high', port: 'high' }, rest: { activity: 'high', port: 'remainder' } },
    hand: [
      row(
        `SELECT count(*) FILTER (WHERE score + 100 >= 500), count(*) FILTER (WHERE (score + 100 >= 500) IS NOT TRUE)
         FROM profiles WHERE ${french}`,
        'high',
        'rest',
      ),
    ],
  },
  pass(
    'Fork',
    'fork',
    {
      branches: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    },
    'b',
  ),
  pass('Wait', 'wait', { until: { kind: 'duration', amount: 2, unit: 'day' } }, 'out'),
  pass(
    'Save audience',
    'save-audience',
    { target: { kind: 'new', label: 'Saved' }, mode: 'replace', columns: [], outbound: true },
    'out',
  ),
  pass(
    'Test',
    'test',
    {
      branches: [
        {
          id: 'many',
          label: 'Many',
          match: 'all',
          conditions: [{ kind: 'count', transition: null, op: '>=', rows: 100 }],
        },
      ],
      otherwise: true,
      primary: null,
    },
    'many',
  ),
  {
    name: 'AND-join',
    graph: graphOf(
      [frenchPeople, consenting, activity('x', 'and-join', { waitFor: null, primary: 'people-x' })],
      [arrow('people', 'out', 'x'), arrow('others', 'out', 'x')],
    ),
    outlets: { out: { activity: 'x', port: 'out' }, others: { activity: 'others', port: 'out' } },
    hand: [
      row(
        `SELECT count(*) FILTER (WHERE ${french}), count(*) FILTER (WHERE consent_sms) FROM profiles`,
        'out',
        'others',
      ),
    ],
  },
  afterPeople(
    'E-mail',
    activity('x', 'email', channel),
    { out: 'recipients' },
    row(
      `CREATE OR REPLACE TEMP TABLE kept AS SELECT min(pid) pid FROM profiles
       WHERE ${french} AND email LIKE '%_@_%._%' AND consent_email GROUP BY lower(email)`,
    ),
    row('SELECT count(*) FROM kept', 'out'),
  ),
  afterPeople(
    'SMS',
    activity('x', 'sms', channel),
    { out: 'recipients' },
    row(
      `CREATE OR REPLACE TEMP TABLE kept AS SELECT min(pid) pid FROM profiles
       WHERE ${french} AND phone IS NOT NULL AND consent_sms GROUP BY phone`,
    ),
    row('SELECT count(*) FROM kept', 'out'),
  ),
  afterPeople(
    'Custom export, per purchase',
    activity('x', 'custom', {
      category: 'transactional',
      consent: null,
      per: { kind: 'linked', link: 'purchases' },
      destination: { kind: 'file', name: 'a.csv' },
      fields: [{ name: 'Amount', of: 'linked', attribute: at([], 'amount') }],
    }),
    { out: 'recipients' },
    row(
      `SELECT count(*) FROM purchases u SEMI JOIN (SELECT pid FROM profiles WHERE ${french}) p ON p.pid = u.pid`,
      'out',
    ),
  ),
  alone(
    'Membership of an audience as a condition',
    build('people', [
      is('country', 'FR'),
      { kind: 'audience', via: [], audiences: [benchAudience], match: 'any', negated: true },
    ]),
    `SELECT count(*) FROM profiles p ANTI JOIN bench_members m ON m.pid = p.pid WHERE ${french}`,
  ),
];
