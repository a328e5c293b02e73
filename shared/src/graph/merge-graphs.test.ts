import { array, assert, constantFrom, nat, property, record, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity, graphOf, transition } from '../testing/example/graph-builder.ts';
import { welcomeGraph } from '../testing/example/graphs.ts';
import { applyEdits, editKinds } from '../testing/example/random-edits.ts';
import { addActivity, moveActivities, renameActivity, setConfig } from './change-activities.ts';
import { connect, disconnect } from './connect.ts';
import { duplicateActivities } from './copy-paste.ts';
import { type CampaignGraph, campaignGraphSchema, emptyGraph } from './graph.ts';
import { findActivity, findTransition } from './graph-index.ts';
import { insertOnTransition } from './insert.ts';
import { mergeGraphs } from './merge-graphs.ts';
import type { MergeSide } from './merge-parts.ts';
import { removeActivities } from './remove-activities.ts';
import { traverse } from './traverse.ts';

const at = { x: 5, y: 5 };
const base = welcomeGraph;

describe('two people change different things', () => {
  it('keeps both without a question', () => {
    const mine = renameActivity(base, 'unique', 'Once each');
    const theirs = moveActivities(renameActivity(base, 'gold-mail', 'Gold letter'), { audience: at });
    const merged = mergeGraphs(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(findActivity(merged.graph, 'unique')?.label).toBe('Once each');
    expect(findActivity(merged.graph, 'gold-mail')?.label).toBe('Gold letter');
    expect(merged.graph.layout['audience']).toEqual(at);
    expect(merged.theirs.activities).toMatchObject([{ kind: 'changed', id: 'gold-mail' }]);
    expect(merged.theirs.moved).toEqual(['audience']);
  });

  it('takes in what both added', () => {
    const mine = addActivity(base, activity('fork', 'mine'), at);
    const theirs = addActivity(base, activity('fork', 'theirs'), at);
    const { graph, conflicts } = mergeGraphs(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(graph.activities.map(({ id }) => id)).toEqual(expect.arrayContaining(['mine', 'theirs']));
  });

  it('puts two insertions on neighbouring arrows together', () => {
    const options = { newTransition: 'new', position: at };
    const mine = insertOnTransition(base, 'audience-out-unique', activity('deduplication', 'a'), options);
    const theirs = insertOnTransition(base, 'unique-out-test', activity('deduplication', 'b'), {
      ...options,
      newTransition: 'other',
    });
    const { graph, conflicts } = mergeGraphs(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(traverse(graph).order.slice(0, 5)).toEqual(['audience', 'a', 'unique', 'b', 'test']);
  });

  it('gives notes the text of one and the place of the other, and groups the activities of both', () => {
    const note = { id: 'n', text: 'Ask Ana', at, size: { width: 100, height: 60 } };
    const group = { id: 'g', label: 'Start', activities: ['audience'], collapsed: false };
    const drawn = { ...base, notes: [note], groups: [group] };
    const mine = {
      ...drawn,
      notes: [{ ...note, text: 'Ask Ben' }],
      groups: [{ ...group, activities: ['audience', 'unique'] }],
    };
    const theirs = {
      ...drawn,
      notes: [{ ...note, at: { x: 9, y: 9 } }],
      groups: [{ ...group, activities: ['audience', 'test'], label: 'Beginning' }],
    };
    const { graph, conflicts } = mergeGraphs(drawn, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(graph.notes).toEqual([{ ...note, text: 'Ask Ben', at: { x: 9, y: 9 } }]);
    expect(graph.groups).toEqual([{ ...group, label: 'Beginning', activities: ['audience', 'unique', 'test'] }]);
  });
});

describe('two people change the same', () => {
  const mine = setConfig(base, 'unique', { mine: true });
  const theirs = setConfig(base, 'unique', { theirs: true });

  it('asks about the activity, and follows the choice', () => {
    const merged = mergeGraphs(base, mine, theirs);
    expect(merged.conflicts).toMatchObject([{ kind: 'activity', key: 'activity:unique', chosen: 'mine' }]);
    expect(findActivity(merged.graph, 'unique')?.config).toEqual({ mine: true });
    const other = mergeGraphs(base, mine, theirs, new Map([['activity:unique', 'theirs']]));
    expect(other.conflicts).toMatchObject([{ chosen: 'theirs' }]);
    expect(findActivity(other.graph, 'unique')?.config).toEqual({ theirs: true });
  });

  it('does not ask when both made the same of it', () => {
    expect(mergeGraphs(base, mine, setConfig(base, 'unique', { mine: true })).conflicts).toEqual([]);
  });

  it('keeps a deleted activity that the other changed, with its arrows, unless chosen otherwise', () => {
    const without = removeActivities(base, ['unique'], { reconnect: true });
    const merged = mergeGraphs(base, without, theirs);
    expect(merged.conflicts).toMatchObject([{ kind: 'activity', chosen: 'theirs' }]);
    expect(merged.graph.transitions).toEqual(base.transitions);
    const gone = mergeGraphs(base, without, theirs, new Map([['activity:unique', 'mine']]));
    expect(findActivity(gone.graph, 'unique')).toBeUndefined();
    expect(gone.graph.transitions).toEqual(without.transitions);
  });

  it('keeps a deleted activity that the other connected something to', () => {
    const without = removeActivities(base, ['unique'], { reconnect: true });
    const options = { newTransition: 'new', position: at };
    const inserted = insertOnTransition(base, 'unique-out-test', activity('deduplication', 'b'), options);
    const { graph, conflicts } = mergeGraphs(base, without, inserted);
    expect(conflicts).toMatchObject([{ kind: 'activity', key: 'activity:unique', chosen: 'theirs' }]);
    expect(traverse(graph).order.slice(0, 4)).toEqual(['audience', 'unique', 'b', 'test']);
  });

  it('lets only one arrow leave a port', () => {
    const free = graphOf([activity('build-audience', 'a'), activity('email', 'b'), activity('email', 'c')], []);
    const one = connect(free, { ...transition('a/out', 'b'), id: 'one' });
    const two = connect(free, { ...transition('a/out', 'c'), id: 'two' });
    const merged = mergeGraphs(free, one, two);
    expect(merged.conflicts).toMatchObject([{ kind: 'transition', reason: 'port', key: 'port:a/out' }]);
    expect(merged.graph.transitions).toEqual(one.transitions);
    const other = mergeGraphs(free, one, two, new Map([['port:a/out', 'theirs']]));
    expect(other.graph.transitions).toEqual(two.transitions);
  });

  it('makes no circle of two halves', () => {
    const free = graphOf([activity('deduplication', 'a'), activity('deduplication', 'b')], []);
    const there = connect(free, transition('a/out', 'b'));
    const back = connect(free, transition('b/out', 'a'));
    const merged = mergeGraphs(free, there, back);
    expect(merged.conflicts).toMatchObject([{ kind: 'transition', reason: 'circle' }]);
    expect(merged.graph.transitions).toEqual(there.transitions);
    const key = merged.conflicts[0]?.key ?? '';
    expect(mergeGraphs(free, there, back, new Map([[key, 'theirs']])).graph.transitions).toEqual(back.transitions);
  });

  it('asks about the zone and variables', () => {
    const withZone = (timeZone: string, value: string): CampaignGraph => ({
      ...base,
      settings: { timeZone, variables: [{ name: 'v', type: 'text', source: 'campaign', value }] },
    });
    const merged = mergeGraphs(withZone('UTC', '1'), withZone('Asia/Seoul', '2'), withZone('Europe/Berlin', '3'));
    expect(merged.conflicts.map(({ key }) => key)).toEqual(['variable:v', 'timeZone']);
    expect(merged.graph.settings).toEqual(withZone('Asia/Seoul', '2').settings);
  });

  it('says when there would be too much', () => {
    const full = (prefix: string) => ({
      ...emptyGraph('UTC'),
      activities: Array.from({ length: 600 }, (_, index) => activity('fork', `${prefix}${index}`)),
    });
    expect(mergeGraphs(emptyGraph('UTC'), full('a'), full('b')).fits).toBe(false);
  });
});

const edit = record({ kind: constantFrom(...editKinds), first: nat(999), second: nat(999) });
const shared = array(edit, { minLength: 5, maxLength: 30 });
const more = array(edit, { maxLength: 20 });
const three = tuple(shared, more, more).map(([before, mine, theirs]) => ({
  base: applyEdits(before),
  mine: applyEdits([...before, ...mine]),
  theirs: withOtherIds(applyEdits([...before, ...theirs]), applyEdits(before)),
}));

/** Each side makes ids of its own: what the second side added is called differently. */
function withOtherIds(graph: CampaignGraph, base: CampaignGraph): CampaignGraph {
  const known = new Set([...base.activities, ...base.transitions].map(({ id }) => id));
  const other = (id: string) => (known.has(id) ? id : `other-${id}`);
  return {
    ...graph,
    activities: graph.activities.map((one) => ({ ...one, id: other(one.id) })),
    transitions: graph.transitions.map((one) => ({
      ...one,
      id: other(one.id),
      from: { ...one.from, activity: other(one.from.activity) },
      to: { activity: other(one.to.activity) },
    })),
    layout: Object.fromEntries(Object.entries(graph.layout).map(([id, place]) => [other(id), place])),
  };
}

describe('whatever two people do', () => {
  it('what only one changed is theirs', () => {
    assert(
      property(three, ({ base, mine }) => {
        expect(mergeGraphs(base, mine, base).graph).toEqual(mine);
        expect(mergeGraphs(base, base, mine).graph).toEqual(mine);
        expect(mergeGraphs(base, mine, mine).graph).toEqual(mine);
      }),
    );
  });

  it('the result is a campaign: it parses, holds no loose ends, no port twice and no circle', () => {
    assert(
      property(three, constantFrom<MergeSide>('mine', 'theirs'), ({ base, mine, theirs }, side) => {
        const asked = mergeGraphs(base, mine, theirs).conflicts;
        const { graph, fits } = mergeGraphs(base, mine, theirs, new Map(asked.map(({ key }) => [key, side])));
        expect(fits).toBe(true);
        expect(campaignGraphSchema.parse(graph)).toEqual(graph);
        for (const { from, to } of graph.transitions) {
          expect(findActivity(graph, from.activity)).toBeDefined();
          expect(findActivity(graph, to.activity)).toBeDefined();
        }
        const ports = graph.transitions.map(({ from }) => `${from.activity}/${from.port}`);
        expect(new Set(ports).size).toBe(ports.length);
        expect(traverse(graph).circles).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('no activity is lost that somebody added or changed, and none stays that nobody has', () => {
    assert(
      property(three, ({ base, mine, theirs }) => {
        const { graph, conflicts } = mergeGraphs(base, mine, theirs);
        for (const { id } of [...mine.activities, ...theirs.activities]) {
          const [was, own, other] = [base, mine, theirs].map((one) => findActivity(one, id));
          const isRemoved = was !== undefined && (own === undefined || other === undefined);
          if (!isRemoved || conflicts.some(({ key }) => key === `activity:${id}`)) {
            expect(findActivity(graph, id), id).toBeDefined();
          }
        }
        for (const { id } of graph.activities) {
          expect(findActivity(mine, id) ?? findActivity(theirs, id), id).toBeDefined();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('what both have stays, and every arrow is of one of them', () => {
    assert(
      property(three, ({ base, mine, theirs }) => {
        const { graph } = mergeGraphs(base, mine, theirs);
        for (const one of graph.transitions) {
          expect([findTransition(mine, one.id), findTransition(theirs, one.id)]).toContainEqual(one);
        }
        const seen = new Set(graph.transitions.map(({ id }) => id));
        const refused = mergeGraphs(base, mine, theirs).conflicts.length > 0;
        for (const one of mine.transitions) {
          const other = findTransition(theirs, one.id);
          if (other && !refused && findActivity(graph, one.to.activity)) expect(seen.has(one.id)).toBe(true);
        }
      }),
    );
  });

  it('puts large campaigns together', () => {
    let drawn = base;
    let made = 0;
    const fresh = { id: () => `c${(made += 1)}`, seed: () => 1 };
    while (drawn.activities.length < 500) {
      const ids = drawn.activities.map(({ id }) => id);
      drawn = duplicateActivities(drawn, ids, { fresh, offset: at }).graph;
    }
    const mine = disconnect(renameActivity(drawn, 'unique', 'A'), ['audience-out-unique']);
    const theirs = renameActivity(drawn, 'test', 'B');
    const { graph, conflicts } = mergeGraphs(drawn, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(graph.transitions.length).toBe(drawn.transitions.length - 1);
    expect(findActivity(graph, 'test')?.label).toBe('B');
  });
});
