import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Activity, type Box, type CampaignGraph, campaignGraphSchema, moveActivities } from '@fanfare/shared';
import { activity, graphOf, transition } from '@fanfare/shared/testing';
import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { noSelection } from '../../src/editor/document/selection.ts';
import { createDerivation } from '../../src/canvas/derive.ts';
import { arrangeGraph } from '../../src/canvas/tidy/arrange-graph.ts';

const shelf = process.env['FANFARE_SHARED_DATA'] ?? path.join(import.meta.dirname, '../../../../shared/data');
const drawings = path.join(shelf, 'conformance/graphs-n8n-topology.json.gz');
const elk = new ELK();

interface Drawing {
  readonly source: string;
  readonly nodes: readonly { readonly label: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly unknown[];
}

/** What is seen as a box once a graph is arranged: cards, groups and the “+” of free ports. */
async function arrangedBoxes(graph: CampaignGraph): Promise<readonly (Box & { id: string })[]> {
  const places = await arrangeGraph(elk, graph);
  expect(places.size).toBe(graph.activities.length);
  const { nodes } = createDerivation()({
    graph: moveActivities(graph, Object.fromEntries(places)),
    selection: noSelection,
    dragged: new Map(),
  });
  return nodes.map(({ id, position, width = 0, height = 0 }) => ({ id, ...position, width, height }));
}

function overlaps(boxes: readonly (Box & { id: string })[]): string[] {
  const order = boxes.filter((box) => !box.id.startsWith('frame:')).sort((one, other) => one.x - other.x);
  return order.flatMap((box, index) => {
    const found: string[] = [];
    for (const other of order.slice(index + 1)) {
      if (other.x >= box.x + box.width) break;
      if (other.y < box.y + box.height && box.y < other.y + other.height) found.push(`${box.id} on ${other.id}`);
    }
    return found;
  });
}

/** From which step to which an arrow of a drawing leads. */
function endsOf(edge: unknown): readonly [from: number, to: number] {
  const [from, to] = Array.isArray(edge) ? edge.map(Number) : [];
  return [from ?? 0, to ?? 0];
}

/** A drawn workflow of elsewhere as a campaign: one activity per step, one port per arrow that leaves it. */
function campaignOf({ nodes, edges }: Drawing, direction: 'down' | 'right'): CampaignGraph {
  const joins = edges.map(endsOf);
  const used = new Map<number, number>();
  const activities = nodes.map(
    ({ label }, index): Activity => ({
      ...activity('deduplication', `s${index}`),
      label: label.slice(0, 200),
    }),
  );
  const transitions = joins.map(([from, to], index) => {
    const count = used.get(from) ?? 0;
    used.set(from, count + 1);
    return {
      id: `t${index}`,
      from: { activity: `s${from}`, port: count === 0 ? 'out' : `out${count}` },
      to: { activity: `s${to}` },
    };
  });
  const layout = Object.fromEntries(nodes.map(({ x, y }, index) => [`s${index}`, { x, y }]));
  const graph = { ...graphOf(activities, transitions), layout };
  return campaignGraphSchema.parse(direction === 'right' ? { ...graph, direction } : graph);
}

/** Every ninth drawing is tried in each run, the largest among them; all of them where many cases are asked for. */
const STRIDE = process.env['FANFARE_PROPERTY_RUNS'] === undefined ? 9 : 1;

test('drawings of another tool load and are tidied without a card on another', { timeout: 600_000 }, async () => {
  if (!existsSync(drawings)) {
    process.stderr.write(`The drawings are not in ${drawings}: none was tidied.\n`);
    expect(process.env['FANFARE_REQUIRE_DATA'] ?? '').toBe('');
    return;
  }
  const all = JSON.parse(gunzipSync(readFileSync(drawings)).toString()) as readonly Drawing[];
  expect(all.length).toBeGreaterThan(200);
  const bySize = [...all].sort((one, other) => other.nodes.length - one.nodes.length);
  const found: string[] = [];
  for (const drawing of bySize.filter((_, index) => index % STRIDE === 0)) {
    for (const direction of ['down', 'right'] as const) {
      const wrong = overlaps(await arrangedBoxes(campaignOf(drawing, direction)));
      if (wrong.length > 0) found.push(`${drawing.source} ${direction}: ${wrong.slice(0, 3).join(', ')}`);
    }
  }
  expect(found).toEqual([]);
});

const branches = graphOf(
  [
    activity('build-audience', 'a'),
    activity('deduplication', 'b', { duplicates: true }),
    activity('fork', 'f'),
    activity('email', 'c'),
    activity('email', 'd'),
  ],
  [transition('a/out', 'b'), transition('b/out', 'f')],
);
const group = (id: string, activities: string[], collapsed: boolean) => ({ id, label: id, activities, collapsed });

test.each(['down', 'right'] as const)('open groups keep their activities together, flow %s', async (direction) => {
  const graph = { ...branches, direction, groups: [group('g', ['b', 'f'], false)] };
  const boxes = await arrangedBoxes(graph);
  const frame = boxes.find((box) => box.id === 'frame:g');
  const inside = boxes.filter((box) => frame && box !== frame && overlaps([frame, box].map(unframed)).length > 0);
  expect(
    inside
      .map((box) => box.id)
      .filter((id) => !id.startsWith('free:'))
      .sort(),
  ).toEqual(['b', 'f']);
  expect(overlaps(boxes)).toEqual([]);
});

test('groups that follow each other are arranged along the flow', async () => {
  const graph = {
    ...branches,
    groups: [group('g', ['b'], false), group('h', ['f'], true), group('i', ['c', 'd'], false)],
  };
  expect(overlaps(await arrangedBoxes(graph))).toEqual([]);
  const places = await arrangeGraph(elk, graph);
  expect(places.get('f')?.y).toBeGreaterThan(places.get('b')?.y ?? 0);
});

test.each(['down', 'right'] as const)('a collapsed group is one card, and opens tidily, flow %s', async (direction) => {
  const graph = { ...branches, direction, groups: [group('g', ['b', 'f'], true)] };
  const boxes = await arrangedBoxes(graph);
  expect(boxes.map((box) => box.id)).toContain('group:g');
  expect(overlaps(boxes)).toEqual([]);
  const places = await arrangeGraph(elk, graph);
  const along = (id: string) => places.get(id)?.[direction === 'down' ? 'y' : 'x'] ?? 0;
  expect(along('b')).toBeLessThan(along('f'));
});

test('the flow runs down, or to the right where the campaign says so', async () => {
  const down = await arrangeGraph(elk, branches);
  const right = await arrangeGraph(elk, { ...branches, direction: 'right' });
  expect(down.get('b')?.y).toBeGreaterThan(down.get('a')?.y ?? 0);
  expect(right.get('b')?.x).toBeGreaterThan((right.get('a')?.x ?? 0) + 300);
  expect(right.get('b')?.y).toBe(right.get('a')?.y);
});

/** A frame compared like any other box. */
function unframed(box: Box & { id: string }): Box & { id: string } {
  return { ...box, id: box.id.replace('frame:', '') };
}
