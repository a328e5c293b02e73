import { type CampaignGraph, emptyGraph, type Explanation } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { verdictAt, wayOfPerson } from './way-of-person.ts';

const arrow = (from: string, port: string, to: string) => ({
  id: `${from}-${to}`,
  from: { activity: from, port },
  to: { activity: to },
});
const fork = (id: string, outlets: number) => ({
  id,
  type: 'fork',
  label: id,
  config: { branches: Array.from({ length: outlets }, (_, index) => ({ id: `b${index}`, label: `Branch ${index}` })) },
});
const graph: CampaignGraph = {
  ...emptyGraph('UTC'),
  activities: [
    {
      id: 'start',
      type: 'build-audience',
      label: 'start',
      config: {
        dimension: 'customers',
        rule: { kind: 'group', operator: 'and', items: [], except: [] },
        continueWhenEmpty: true,
      },
    },
    fork('two', 2),
    fork('left', 1),
    fork('right', 1),
  ],
  transitions: [arrow('start', 'out', 'two'), arrow('two', 'b0', 'left'), arrow('two', 'b1', 'right')],
};

function told(activity: string, arrived: string[], left: string[]): Explanation['activities'][number] {
  const row = {
    dimension: 'customers',
    key: [1],
    label: null,
    way: 'own' as const,
    arrived,
    left,
    dropped: [],
    decisions: [],
  };
  return { status: 'explained', activity, rows: [row] };
}

function explanation(...activities: Explanation['activities']): Explanation {
  const person = { dimension: 'customers', key: [1], label: null, email: null, exists: true };
  return { person, activities, asOf: '2026-01-01T00:00:00Z' };
}

const onTheLeft = wayOfPerson(
  graph,
  explanation(
    told('start', [], ['out']),
    told('two', ['start-two'], ['b0']),
    told('left', ['two-left'], []),
    told('right', [], []),
  ),
);

test('a person goes on, ends or never arrives', () => {
  expect(Object.fromEntries(onTheLeft.activities)).toEqual({
    start: 'passed',
    two: 'passed',
    left: 'lost',
    right: 'out',
  });
  expect(verdictAt(graph, onTheLeft, { kind: 'transition', id: 'start-two' })).toEqual({ kind: 'here' });
  expect(verdictAt(graph, onTheLeft, { kind: 'activity', id: 'left' })).toEqual({ kind: 'lost', at: ['left'] });
});

test('who left by another port is told so, at the arrow and after it', () => {
  const elsewhere = { kind: 'other-way', at: 'two', ports: ['b0'] };
  expect(verdictAt(graph, onTheLeft, { kind: 'transition', id: 'two-right' })).toEqual(elsewhere);
  expect(verdictAt(graph, onTheLeft, { kind: 'activity', id: 'right' })).toEqual(elsewhere);
});

test('who was not chosen is lost at the beginning; what cannot be computed is not known', () => {
  const nowhere = wayOfPerson(
    graph,
    explanation(told('start', [], []), told('two', [], []), told('left', [], []), told('right', [], [])),
  );
  expect(nowhere.activities.get('start')).toBe('not-chosen');
  expect(verdictAt(graph, nowhere, { kind: 'activity', id: 'right' })).toEqual({ kind: 'lost', at: ['start'] });
  const unknown = wayOfPerson(
    graph,
    explanation({ status: 'not-computable', activity: 'start', reason: 'problems-here' }, told('two', [], [])),
  );
  expect(verdictAt(graph, unknown, { kind: 'activity', id: 'two' })).toEqual({ kind: 'unknown', at: ['start'] });
});
