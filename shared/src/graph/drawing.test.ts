import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { activity, graphOf, transition } from '../testing/index.ts';
import {
  changeGroup,
  groupActivities,
  groupByActivity,
  joinGroup,
  leaveGroups,
  membersOf,
  regroup,
  ungroup,
} from './activity-groups.ts';
import { addCanvasNote, changeCanvasNote, moveCanvasNotes, removeCanvasNotes } from './canvas-notes.ts';
import { duplicateActivities } from './copy-paste.ts';
import { type CampaignGraph, campaignGraphSchema, type CanvasNote } from './graph.ts';
import { graphBefore } from './graph-before.ts';
import { insertOnTransition } from './insert.ts';
import { removeActivities } from './remove-activities.ts';

const graph = graphOf(
  [activity('build-audience', 'a'), activity('deduplication', 'b'), activity('email', 'c')],
  [transition('a/out', 'b'), transition('b/out', 'c')],
);
const note = (id: string): CanvasNote => ({
  id,
  text: 'Why we do this',
  at: { x: 0, y: 0 },
  size: { width: 240, height: 120 },
});
const fresh = () => {
  let made = 0;
  return { id: () => `new${(made += 1)}`, seed: () => 1 };
};

test('notes come, change, move and go; without any the graph is as it was', () => {
  const noted = addCanvasNote(graph, note('n'));
  expect(campaignGraphSchema.parse(noted)).toEqual(noted);
  expect(changeCanvasNote(noted, 'n', { text: 'x' }).notes?.[0]?.text).toBe('x');
  expect(moveCanvasNotes(noted, { n: { x: 5, y: 6 } }).notes?.[0]?.at).toEqual({ x: 5, y: 6 });
  expect(removeCanvasNotes(noted, ['n'])).toEqual(graph);
});

test('an activity is in one group at most', () => {
  const first = groupActivities(graph, { id: 'g', label: 'Start' }, ['b', 'a']);
  expect(membersOf(first, 'g')).toEqual(['a', 'b']);
  const second = groupActivities(first, { id: 'h', label: 'End' }, ['b', 'c']);
  expect(membersOf(second, 'g')).toEqual(['a']);
  expect(membersOf(second, 'h')).toEqual(['b', 'c']);
  expect(campaignGraphSchema.parse(second)).toEqual(second);
});

test('a group is renamed, collapsed and dissolved; a group without activities is gone', () => {
  const grouped = groupActivities(graph, { id: 'g', label: 'Start' }, ['a']);
  expect(changeGroup(grouped, 'g', { collapsed: true }).groups?.[0]).toMatchObject({ label: 'Start', collapsed: true });
  expect(ungroup(grouped, ['g'])).toEqual(graph);
  expect(leaveGroups(grouped, ['a'])).toEqual(graph);
  expect(removeActivities(grouped, ['a'], { reconnect: false }).groups).toBeUndefined();
});

test('activities join a group and leave theirs, and a group that is left by all is gone', () => {
  const start = groupActivities(graph, { id: 'g', label: 'Start' }, ['a', 'b']);
  const both = groupActivities(start, { id: 'h', label: 'End' }, ['c']);
  expect(joinGroup(both, 'g', ['a', 'b'])).toBe(both);
  const joined = joinGroup(both, 'g', ['c', 'a', 'gone']);
  expect(joined.groups).toEqual([{ id: 'g', label: 'Start', activities: ['a', 'b', 'c'], collapsed: false }]);
  const apart = regroup(
    both,
    new Map([
      ['c', undefined],
      ['a', 'h'],
      ['gone', 'h'],
    ]),
  );
  expect(membersOf(apart, 'g')).toEqual(['b']);
  expect(membersOf(apart, 'h')).toEqual(['a']);
  expect(regroup(both, new Map([['a', 'unknown']]))).toBe(both);
  expect(campaignGraphSchema.parse(apart)).toEqual(apart);
});

test('of a file that puts an activity into two groups the first holds it, and unknown ones are passed over', () => {
  const group = (id: string, activities: string[]) => ({ id, label: id, activities, collapsed: false });
  const odd = { ...graph, groups: [group('g', ['a', 'gone']), group('h', ['a', 'b'])] };
  expect(groupByActivity(odd).get('a')?.id).toBe('g');
  expect(membersOf(odd, 'g')).toEqual(['a']);
  expect(membersOf(odd, 'h')).toEqual(['b']);
});

test('a copy holds the groups it has all activities of, and the notes that were chosen', () => {
  const drawn = addCanvasNote(groupActivities(graph, { id: 'g', label: 'Start' }, ['a', 'b']), note('n'));
  const part = duplicateActivities(drawn, ['a'], { fresh: fresh(), offset: { x: 10, y: 10 } });
  expect(part.graph.groups).toHaveLength(1);
  const whole = duplicateActivities(drawn, ['a', 'b'], { fresh: fresh(), offset: { x: 10, y: 20 }, notes: ['n'] });
  expect(whole.graph.groups?.[1]).toMatchObject({ label: 'Start', activities: whole.added });
  expect(whole.graph.notes?.[1]).toMatchObject({ id: whole.addedNotes[0], at: { x: 10, y: 20 } });
  expect(campaignGraphSchema.parse(whole.graph)).toEqual(whole.graph);
});

test('what is put on an arrow inside a group belongs to the group', () => {
  const grouped = groupActivities(graph, { id: 'g', label: 'Start' }, ['a', 'b']);
  const place = { newTransition: 'new', position: { x: 0, y: 0 } };
  const inside = insertOnTransition(grouped, 'a-out-b', activity('fork', 'f'), place);
  expect(membersOf(inside, 'g')).toContain('f');
  const leaving = insertOnTransition(grouped, 'b-out-c', activity('fork', 'f'), place);
  expect(membersOf(leaving, 'g')).not.toContain('f');
});

test('what is drawn only is not part of what a count reads', () => {
  const drawn = { ...addCanvasNote(groupActivities(graph, { id: 'g', label: '' }, ['a']), note('n')) };
  expect(graphBefore({ ...drawn, direction: 'right' }, 'c', { withOwn: true })).toEqual(
    graphBefore(graph, 'c', { withOwn: true }),
  );
});

test('whatever is grouped, left, removed and copied: groups hold existing activities, each once, and none is empty', () => {
  const step = fc.record({
    kind: fc.constantFrom('group', 'ungroup', 'leave', 'remove', 'copy', 'collapse'),
    picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      let made = 0;
      const ids = { id: () => `made${(made += 1)}`, seed: () => 1 };
      let next: CampaignGraph = graph;
      for (const { kind, picks } of steps) {
        const chosen = picks.flatMap((pick) => next.activities[pick % Math.max(1, next.activities.length)]?.id ?? []);
        const group = next.groups?.[(picks[0] ?? 0) % Math.max(1, next.groups.length)]?.id;
        if (kind === 'group' && chosen.length > 0) next = groupActivities(next, { id: ids.id(), label: 'g' }, chosen);
        if (kind === 'ungroup' && group !== undefined) next = ungroup(next, [group]);
        if (kind === 'leave') next = leaveGroups(next, chosen);
        if (kind === 'remove') next = removeActivities(next, chosen, { reconnect: true });
        if (kind === 'copy' && next.activities.length < 30)
          next = duplicateActivities(next, chosen, { fresh: ids, offset: { x: 1, y: 1 } }).graph;
        if (kind === 'collapse' && group !== undefined) next = changeGroup(next, group, { collapsed: true });
        const members = (next.groups ?? []).flatMap((one) => one.activities);
        expect(new Set(members).size).toBe(members.length);
        expect(next.groups?.every((one) => one.activities.length > 0) ?? true).toBe(true);
        const known = new Set(next.activities.map((one) => one.id));
        expect(members.every((id) => known.has(id))).toBe(true);
        expect(campaignGraphSchema.parse(next)).toEqual(next);
      }
    }),
    { numRuns: 200 },
  );
});
