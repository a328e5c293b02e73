import { type Activity, emptyGraph, type Transition } from '@fanfare/shared';
import type { ActivityCase } from './cases/case.ts';
import { activity, and, arrow, build, compare, is, linked, one, since, split, subset } from './graph-parts.ts';

const countries = ['FR', 'DE', 'ES', 'IT', 'GB', 'BE', 'NL', 'PT', 'CH', 'US'] as const;

/** Figures of each country by hand, in the order of the columns after its name. */
const figures = {
  all: 'count(*)',
  buyers: 'countif(bought)',
  others: 'countif(NOT bought)',
  older: 'countif(NOT bought AND old)',
  younger: 'countif(NOT bought AND NOT old)',
  silver: 'countif(NOT bought AND old AND silver)',
  plain: 'countif(NOT bought AND old AND NOT silver)',
};

/**
 * A hundred activities: for each of ten countries an audience, those of it who bought lately, the exclusion of one from
 * the other, two splits and five passing activities; by hand one statement for what was bought and one for all counts.
 */
export function hundredActivities(): ActivityCase {
  const parts = countries.map(country);
  const names = countries.map((name) => `'${name}'`).join(', ');
  return {
    name: 'A canvas of 100 activities',
    graph: {
      ...emptyGraph('UTC'),
      activities: parts.flatMap((part) => part.activities),
      transitions: parts.flatMap((part) => part.transitions),
    },
    outlets: Object.assign({}, ...parts.map((part) => part.outlets)) as ActivityCase['outlets'],
    hand: [
      {
        sql: `CREATE OR REPLACE TEMP TABLE lately AS SELECT pid FROM purchases WHERE ts >= TIMESTAMP '2025-10-03'
         AND pid IS NOT NULL GROUP BY pid HAVING count(*) >= 2`,
        figures: [],
      },
      {
        sql: `SELECT country, ${Object.values(figures).join(', ')}
         FROM (SELECT country, (birth_date < DATE '1980-01-01') IS TRUE AS old, (tier = 'silver') IS TRUE AS silver,
           pid IN (SELECT pid FROM lately) bought FROM profiles WHERE country IN (${names})) GROUP BY country`,
        figures: Object.keys(figures),
        byName: true,
      },
    ],
  };
}

function country(name: string): {
  activities: Activity[];
  transitions: Transition[];
  outlets: ActivityCase['outlets'];
} {
  const id = (part: string) => `${name}-${part}`;
  const bought = linked('purchases', { kind: 'count', operator: 'at-least', value: one('2') }, [since('ts', 90)]);
  const wait = (part: string) => activity(id(part), 'wait', { until: { kind: 'duration', amount: 1, unit: 'day' } });
  const fork = (part: string) => activity(id(part), 'fork', { branches: [{ id: 'on', label: 'On' }] });
  const activities = [
    build(id('all'), [is('country', name)]),
    build(id('buyers'), [is('country', name), bought]),
    activity(id('others'), 'combine', {
      operation: 'exclusion',
      primary: `${id('all')}-${id('others')}`,
      complement: false,
    }),
    fork('start'),
    split(id('age'), [subset('older', and([compare('birth_date', 'less-than', '1980-01-01')]))], true),
    wait('first'),
    split(id('tier'), [subset('silver', and([is('tier', 'silver')]))], true),
    wait('second'),
    fork('middle'),
    wait('third'),
  ];
  return {
    activities,
    transitions: [
      arrow(id('all'), 'out', id('others')),
      arrow(id('buyers'), 'out', id('others')),
      arrow(id('others'), 'out', id('start')),
      arrow(id('start'), 'on', id('age')),
      arrow(id('age'), 'older', id('first')),
      arrow(id('first'), 'out', id('tier')),
      arrow(id('tier'), 'silver', id('second')),
      arrow(id('second'), 'out', id('middle')),
      arrow(id('middle'), 'on', id('third')),
    ],
    outlets: {
      [`${name} all`]: { activity: id('all'), port: 'out' },
      [`${name} buyers`]: { activity: id('others'), drop: `in:${id('buyers')}-${id('others')}` },
      [`${name} others`]: { activity: id('others'), port: 'out' },
      [`${name} older`]: { activity: id('age'), port: 'older' },
      [`${name} younger`]: { activity: id('age'), port: 'remainder' },
      [`${name} silver`]: { activity: id('third'), port: 'out' },
      [`${name} plain`]: { activity: id('tier'), port: 'remainder' },
    },
  };
}
