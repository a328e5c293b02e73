import { activity, and, build, linked, since } from '../graph-parts.ts';
import { type ActivityCase, alone, benchAudience, benchHistory, chosen, good, people, row } from './case.ts';

const bought = linked('purchases', { kind: 'exists' }, [since('ts', 30)]);
const isSaved = "how IN ('saved', 'added')";
/** By the rule of the audience or saved, and not removed by hand. */
const isMember = `(tier = 'platinum' OR ${isSaved}) AND how IS DISTINCT FROM 'removed'`;
const withMembership = 'profiles p LEFT JOIN bench_members m ON m.pid = p.pid';

/** Activities that bring people in, and membership as a condition. */
export const audienceCases: readonly ActivityCase[] = [
  alone(
    'Build audience',
    build('people', [bought]),
    { people },
    row(
      `SELECT count(*) FROM profiles p WHERE EXISTS (SELECT 1 FROM purchases u WHERE u.pid = p.pid AND u.ts >= TIMESTAMP '2025-12-02')`,
      'people',
    ),
  ),
  alone(
    'Read audience',
    activity('people', 'read-audience', { audience: benchAudience, columns: [], continueWhenEmpty: true }),
    { people, gone: { activity: 'people', drop: 'no-longer-exists' } },
    row(`SELECT count(*) FROM ${withMembership} WHERE ${isMember}`, 'people'),
    row(`SELECT count(*) FROM bench_members ANTI JOIN profiles USING (pid) WHERE ${isSaved}`, 'gone'),
  ),
  alone(
    'Incremental query',
    activity('people', 'incremental-query', {
      dimension: 'profiles',
      rule: and(chosen),
      processed: { kind: 'returned', retentionDays: 0 },
      history: benchHistory,
      continueWhenEmpty: false,
    }),
    {
      people,
      before: { activity: 'people', drop: 'returned-before' },
      selected: { activity: 'people', fact: 'selected' },
    },
    row(
      `SELECT count(*) - count(m.pid), count(m.pid), count(*) FROM profiles p LEFT JOIN bench_members m ON m.pid = p.pid
       WHERE ${good}`,
      'people',
      'before',
      'selected',
    ),
  ),
  alone(
    'Membership of an audience as a condition',
    build('people', [
      ...chosen,
      { kind: 'audience', via: [], audiences: [benchAudience], match: 'any', negated: true },
    ]),
    { people },
    row(`SELECT count(*) FROM ${withMembership} WHERE ${good} AND (${isMember}) IS NOT TRUE`, 'people'),
  ),
];
