import { activity, arrow } from '../graph-parts.ts';
import { type ActivityCase, consenting, good, customers, graphOf, type Outlet, people, row } from './case.ts';

/** An activity that everybody passes: by hand nothing but who arrives is counted. */
function pass(name: string, type: string, config: object, ...ports: readonly string[]): ActivityCase {
  const outlets = ports.map((port): [string, Outlet] => [port, { activity: 'x', port }]);
  return {
    name,
    graph: graphOf([customers, activity('x', type, config)], [arrow('people', 'out', 'x')]),
    outlets: { people, ...Object.fromEntries(outlets) },
    hand: [
      row(
        `SELECT ${['people', ...ports].map(() => 'count(*)').join(', ')} FROM profiles WHERE ${good}`,
        'people',
        ...ports,
      ),
    ],
  };
}

/** Activities that lead people on. */
export const flowCases: readonly ActivityCase[] = [
  pass(
    'Fork',
    'fork',
    {
      branches: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
    },
    'a',
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
      [customers, consenting, activity('x', 'and-join', { waitFor: null, primary: 'people-x' })],
      [arrow('people', 'out', 'x'), arrow('others', 'out', 'x')],
    ),
    outlets: { people, out: { activity: 'x', port: 'out' }, others: { activity: 'others', port: 'out' } },
    hand: [
      row(
        `SELECT countif(a), countif(a), countif(b) FROM (SELECT (${good}) IS TRUE a, consent_sms IS TRUE b FROM profiles)`,
        'people',
        'out',
        'others',
      ),
    ],
  },
];
