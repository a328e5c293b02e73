import type { ActivityId, Box, CanvasNote, FlowDirection, GroupId, Position } from '@fanfare/shared';
import { type NodeHandle, Position as Side } from '@xyflow/react';
import {
  type CardNode,
  type FrameNode,
  frameNodeId,
  type GroupNode,
  type NoteNode,
  noteNodeId,
  type OutletNode,
} from './flow-elements.ts';
import { HIT_AREA, OUTLET_SIZE } from './measures.ts';
import type { Stand } from './stands.ts';

/** Behind cards and arrows: frames at the very back, notes on them. */
const FRAME_LAYER = -3;
const NOTE_LAYER = -2;

const CARD_DATA = { down: { direction: 'down' }, right: { direction: 'right' } } as const;
const SILENT = { 'aria-roledescription': undefined };

export interface Chosen {
  readonly selected: boolean;
  readonly dragging: boolean;
}

export function makeCard(stand: Stand, direction: FlowDirection, chosen: Chosen): CardNode {
  return {
    id: stand.id,
    type: 'activity',
    ...boxed(stand.box),
    data: CARD_DATA[direction],
    ...chosen,
    handles: handlesOf(stand, direction),
    domAttributes: SILENT,
  };
}

export function makeGroupCard(stand: Stand, group: GroupId, direction: FlowDirection, chosen: Chosen): GroupNode {
  return {
    id: stand.id,
    type: 'collapsed',
    ...boxed(stand.box),
    data: { group, outs: stand.outs, direction },
    ...chosen,
    connectable: false,
    handles: handlesOf(stand, direction),
    domAttributes: SILENT,
  };
}

/** A frame is moved by its title; its inside belongs to the canvas. */
export function makeFrame(group: GroupId, box: Box, dragging: boolean): FrameNode {
  return {
    id: frameNodeId(group),
    type: 'frame',
    ...boxed(box),
    data: { group },
    dragging,
    dragHandle: '.frame-title',
    selectable: false,
    deletable: false,
    connectable: false,
    zIndex: FRAME_LAYER,
    domAttributes: SILENT,
  };
}

export function makeNote({ id }: CanvasNote, box: Box, chosen: Chosen): NoteNode {
  return {
    id: noteNodeId(id),
    type: 'note',
    ...boxed(box),
    data: { note: id },
    ...chosen,
    connectable: false,
    zIndex: NOTE_LAYER,
    domAttributes: SILENT,
  };
}

export function makeOutlet(
  id: string,
  { activity, port }: { activity: ActivityId; port: string },
  at: Position,
  direction: FlowDirection,
): OutletNode {
  const size = { width: OUTLET_SIZE, height: OUTLET_SIZE };
  return {
    id,
    type: 'outlet',
    position: at,
    data: { activity, port, direction },
    draggable: false,
    selectable: false,
    deletable: false,
    ...size,
    measured: size,
    handles: [{ id: 'in', type: 'target', position: arrivalSide(direction), x: 0, y: 0, ...size }],
    domAttributes: SILENT,
  };
}

/** The edge of a card where the flow comes in, and where it leaves. */
export function arrivalSide(direction: FlowDirection): Side {
  return direction === 'right' ? Side.Left : Side.Top;
}

export function leavingSide(direction: FlowDirection): Side {
  return direction === 'right' ? Side.Right : Side.Bottom;
}

function boxed({ x, y, width, height }: Box) {
  return { position: { x, y }, width, height, measured: { width, height } };
}

function handlesOf({ box, outs, offsets }: Stand, direction: FlowDirection): NodeHandle[] {
  return [
    { id: 'in', type: 'target', position: arrivalSide(direction), x: 0, y: 0, width: box.width, height: box.height },
    ...outs.map((id, index): NodeHandle => {
      const offset = offsets[index] ?? 0;
      const at = direction === 'right' ? { x: box.width, y: offset } : { x: offset, y: box.height };
      return {
        id,
        type: 'source',
        position: leavingSide(direction),
        x: at.x - HIT_AREA / 2,
        y: at.y - HIT_AREA / 2,
        width: HIT_AREA,
        height: HIT_AREA,
      };
    }),
  ];
}
