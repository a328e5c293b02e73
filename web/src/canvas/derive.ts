import {
  type Activity,
  type ActivityId,
  type CampaignGraph,
  indexGraph,
  type OutboundPort,
  outletId,
  type Position,
} from '@fanfare/shared';
import { type Edge, type Node, Position as Side } from '@xyflow/react';
import { cardSize, type Size } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import type { Selection } from '../editor/document/selection.ts';
import { drawnPorts } from '../editor/drawn-ports.ts';
import type { Bend } from './arrow-path.ts';
import { freeOutletPlaces, HIT_AREA, inboundSlots, OUTLET_SIZE, portOffsets } from './measures.ts';
import { placesOf } from './places.ts';

export type CardNode = Node<Record<string, never>, 'activity'>;
export type OutletNode = Node<{ activity: ActivityId; port: string }, 'outlet'>;
export type CanvasNode = CardNode | OutletNode;
export interface ArrowData extends Record<string, unknown> {
  readonly activity: ActivityId;
  readonly port: string;
  /** Where it arrives, from the middle of the target's upper edge. */
  readonly slot: number;
  readonly bend: Bend;
  readonly free: boolean;
}
export type CanvasEdge = Edge<ArrowData, 'transition'>;

export interface Derived {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly CanvasEdge[];
}

export interface DeriveInput {
  readonly graph: CampaignGraph;
  readonly selection: Selection;
  /** Where cards are while they are being dragged; not in the document yet. */
  readonly dragged: ReadonlyMap<ActivityId, Position>;
}

/** Id of the “+” at the end of a free port, and of the arrow to it. */
export function freeOutletId(activity: ActivityId, port: string): string {
  return `free:${outletId(activity, port)}`;
}

const NO_DATA: Record<string, never> = {};

/**
 * Derives what React Flow draws from the document. Objects that mean the same as the last time are the same
 * objects, so that dragging one card draws no other again.
 */
export function createDerivation(): (input: DeriveInput) => Derived {
  let cards = new Map<string, { key: readonly unknown[]; made: CardNode }>();
  let outlets = new Map<string, { key: readonly unknown[]; made: OutletNode }>();
  let arrows = new Map<string, { key: readonly unknown[]; made: CanvasEdge }>();

  return ({ graph, selection, dragged }) => {
    const nextCards: typeof cards = new Map();
    const nextOutlets: typeof outlets = new Map();
    const nextArrows: typeof arrows = new Map();
    const index = indexGraph(graph);
    const fallback = placesOf(graph);
    const placeOf = (id: ActivityId) => dragged.get(id) ?? graph.layout[id] ?? fallback.get(id) ?? { x: 0, y: 0 };
    const slots = arrivalSlots(graph, placeOf);

    for (const activity of graph.activities) {
      const place = placeOf(activity.id);
      const size = cardSize(lookOf(activity.type).category);
      const ports = drawnPorts(graph, activity);
      const selected = selection.activities.has(activity.id);
      const drag = dragged.has(activity.id);
      keep(cards, nextCards, activity.id, [activity.type, place.x, place.y, selected, drag, portsKey(ports)], () =>
        makeCard(activity, place, size, ports, selected, drag),
      );
      const outbound = index.outbound.get(activity.id) ?? [];
      const taken = new Set(outbound.map((transition) => transition.from.port));
      const places = freeOutletPlaces(
        portOffsets(ports, size),
        ports.map((port) => !taken.has(port.id)),
        size,
      );
      ports.forEach((port, position) => {
        if (taken.has(port.id)) return;
        const at = places[position] ?? { x: 0, y: 0 };
        const id = freeOutletId(activity.id, port.id);
        const x = place.x + at.x - OUTLET_SIZE / 2;
        const y = place.y + at.y - OUTLET_SIZE / 2;
        keep(outlets, nextOutlets, id, [x, y], () => makeOutlet(id, activity.id, port.id, x, y));
        const bend: Bend = at.x < 0 || at.x > size.width ? 'side' : 'out';
        keep(
          arrows,
          nextArrows,
          id,
          [bend],
          (): CanvasEdge => ({
            id,
            type: 'transition',
            source: activity.id,
            sourceHandle: port.id,
            target: id,
            targetHandle: 'in',
            selectable: false,
            reconnectable: false,
            data: { activity: activity.id, port: port.id, slot: 0, bend, free: true },
          }),
        );
      });
    }
    for (const transition of graph.transitions) {
      const { from, to, id } = transition;
      if (!index.activities.has(from.activity) || !index.activities.has(to.activity)) continue;
      const selected = selection.transitions.has(id);
      const slot = slots.get(id) ?? 0;
      const bend = bendOf(index.outbound.get(from.activity)?.length ?? 0, index.inbound.get(to.activity)?.length ?? 0);
      keep(
        arrows,
        nextArrows,
        id,
        [from.activity, from.port, to.activity, selected, slot, bend],
        (): CanvasEdge => ({
          id,
          type: 'transition',
          source: from.activity,
          sourceHandle: from.port,
          target: to.activity,
          targetHandle: 'in',
          selected,
          data: { activity: from.activity, port: from.port, slot, bend, free: false },
        }),
      );
    }
    cards = nextCards;
    outlets = nextOutlets;
    arrows = nextArrows;
    return {
      nodes: [...[...cards.values()].map((one) => one.made), ...[...outlets.values()].map((one) => one.made)],
      edges: [...arrows.values()].map((one) => one.made),
    };
  };
}

function bendOf(outbound: number, inbound: number): Bend {
  if (outbound > 1 && inbound > 1) return 'middle';
  if (outbound > 1) return 'out';
  return inbound > 1 ? 'in' : 'middle';
}

function arrivalSlots(graph: CampaignGraph, placeOf: (id: ActivityId) => Position): Map<string, number> {
  const { inbound, activities } = indexGraph(graph);
  const slots = new Map<string, number>();
  for (const [id, arriving] of inbound) {
    const target = activities.get(id);
    if (!target || arriving.length < 2) continue;
    const size = cardSize(lookOf(target.type).category);
    const sources = arriving.map(({ from }) => {
      const source = activities.get(from.activity);
      if (!source) return 0;
      const ports = drawnPorts(graph, source);
      const offsets = portOffsets(ports, cardSize(lookOf(source.type).category));
      return placeOf(source.id).x + (offsets[ports.findIndex((port) => port.id === from.port)] ?? 0);
    });
    const found = inboundSlots(sources, placeOf(id).x + size.width / 2, size);
    arriving.forEach((transition, position) => slots.set(transition.id, found[position] ?? 0));
  }
  return slots;
}

function makeCard(
  activity: Activity,
  position: Position,
  size: Size,
  ports: readonly OutboundPort[],
  selected: boolean,
  dragging: boolean,
): CardNode {
  const offsets = portOffsets(ports, size);
  return {
    id: activity.id,
    type: 'activity',
    position: { ...position },
    data: NO_DATA,
    selected,
    dragging,
    width: size.width,
    height: size.height,
    measured: { ...size },
    handles: [
      { id: 'in', type: 'target', position: Side.Top, x: 0, y: 0, width: size.width, height: size.height },
      ...ports.map((port, index) => ({
        id: port.id,
        type: 'source' as const,
        position: Side.Bottom,
        x: (offsets[index] ?? 0) - HIT_AREA / 2,
        y: size.height - HIT_AREA / 2,
        width: HIT_AREA,
        height: HIT_AREA,
      })),
    ],
    domAttributes: { 'aria-roledescription': undefined },
  };
}

function makeOutlet(id: string, activity: ActivityId, port: string, x: number, y: number): OutletNode {
  return {
    id,
    type: 'outlet',
    position: { x, y },
    data: { activity, port },
    draggable: false,
    selectable: false,
    deletable: false,
    width: OUTLET_SIZE,
    height: OUTLET_SIZE,
    measured: { width: OUTLET_SIZE, height: OUTLET_SIZE },
    handles: [{ id: 'in', type: 'target', position: Side.Top, x: 0, y: 0, width: OUTLET_SIZE, height: OUTLET_SIZE }],
    domAttributes: { 'aria-roledescription': undefined },
  };
}

function portsKey(ports: readonly OutboundPort[]): string {
  return ports.map((port) => `${port.id}:${port.role}`).join(',');
}

function keep<Made>(
  before: ReadonlyMap<string, { key: readonly unknown[]; made: Made }>,
  after: Map<string, { key: readonly unknown[]; made: Made }>,
  id: string,
  key: readonly unknown[],
  make: () => Made,
): void {
  const known = before.get(id);
  const same =
    known && known.key.length === key.length && known.key.every((part, index) => Object.is(part, key[index]));
  after.set(id, same ? known : { key, made: make() });
}
