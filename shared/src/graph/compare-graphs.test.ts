import { describe, expect, it } from 'vitest';
import { activity } from '../testing/example/graph-builder.ts';
import { welcomeGraph } from '../testing/example/graphs.ts';
import {
  addActivity,
  moveActivities,
  renameActivity,
  setBreakpoint,
  setConfig,
  setDisabled,
  setNote,
} from './change-activities.ts';
import { changedParts, compareGraphs, countChanges } from './compare-graphs.ts';
import { findActivity } from './graph-index.ts';
import { removeActivities } from './remove-activities.ts';
import { settingChanges } from './setting-changes.ts';

const at = { x: 1, y: 2 };

describe('comparing two versions', () => {
  it('finds nothing in one and the same, whatever the order of the fields', () => {
    const { layout, settings, transitions, activities, format } = welcomeGraph;
    const other = { settings, layout, transitions, activities: activities.map((one) => ({ ...one })), format };
    expect(countChanges(compareGraphs(welcomeGraph, JSON.parse(JSON.stringify(other)) as typeof other))).toBe(0);
  });

  it('tells what was added, deleted, changed and moved', () => {
    const added = addActivity(renameActivity(welcomeGraph, 'unique', 'Once'), activity('fork', 'new'), at);
    const after = moveActivities(removeActivities(added, ['gold-mail'], { reconnect: false }), { audience: at });
    const comparison = compareGraphs(welcomeGraph, after);
    expect(comparison.activities.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'changed unique',
      'added new',
      'removed gold-mail',
    ]);
    expect(comparison.transitions).toMatchObject([{ kind: 'removed', id: 'test-gold-gold-mail' }]);
    expect(comparison.moved).toEqual(['audience']);
    expect(countChanges(comparison)).toBe(5);
  });

  it('tells variables by name, the zone and the direction', () => {
    const variable = { name: 'v', type: 'text', source: 'campaign', value: '1' } as const;
    const before = { ...welcomeGraph, settings: { timeZone: 'UTC', variables: [variable] } };
    const after = {
      ...welcomeGraph,
      direction: 'right' as const,
      settings: { timeZone: 'Asia/Seoul', variables: [{ ...variable, value: '2' }] },
    };
    expect(compareGraphs(before, after)).toMatchObject({
      variables: [{ kind: 'changed', id: 'v' }],
      timeZone: { before: 'UTC', after: 'Asia/Seoul' },
      turned: true,
    });
  });

  it('tells which parts of an activity differ', () => {
    const switched = setBreakpoint(setDisabled(welcomeGraph, ['unique'], true), ['unique'], true);
    const changed = setNote(setConfig(switched, 'unique', {}), 'unique', 'Ask Ana');
    const [before, after] = [welcomeGraph, changed].map((graph) => findActivity(graph, 'unique'));
    expect(before && after && changedParts(before, after)).toEqual(['settings', 'disabled', 'breakpoint', 'note']);
  });
});

describe('settings that differ', () => {
  it('are told as deep as they can be, those in lists by their ids', () => {
    const before = {
      keep: 1,
      sort: null,
      subsets: [
        { id: 'a', label: 'A', limit: 1 },
        { id: 'b', label: 'B' },
      ],
    };
    const after = {
      keep: 1,
      sort: { by: 'x' },
      subsets: [
        { id: 'c', label: 'C' },
        { id: 'a', label: 'A', limit: 2 },
      ],
    };
    expect(settingChanges(before, after)).toEqual([
      { path: ['sort'], before: null, after: { by: 'x' } },
      { path: ['subsets', 'a', 'limit'], before: 1, after: 2 },
      { path: ['subsets', 'b'], before: { id: 'b', label: 'B' }, after: undefined },
      { path: ['subsets', 'c'], before: undefined, after: { id: 'c', label: 'C' } },
    ]);
  });
});
