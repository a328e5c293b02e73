import { type ActivityId, type CanvasNoteId, type FlowDirection, type GroupId, outletId } from '@fanfare/shared';
import type { Edge, Node } from '@xyflow/react';
import type { Bend } from './arrow-path.ts';

export type CardNode = Node<{ direction: FlowDirection }, 'activity'>;
export type OutletNode = Node<{ activity: ActivityId; port: string; direction: FlowDirection }, 'outlet'>;
/** A collapsed group: one card for its activities. `outs` are the transitions that leave it, in the order of its ports. */
export type GroupNode = Node<{ group: GroupId; outs: readonly string[]; direction: FlowDirection }, 'collapsed'>;
/** The titled frame around the activities of a group. */
export type FrameNode = Node<{ group: GroupId }, 'frame'>;
export type NoteNode = Node<{ note: CanvasNoteId }, 'note'>;
/** Where a copy of a card would stand if the pointer let go now. */
export type GhostNode = Node<{ activity: ActivityId }, 'ghost'>;
export type CanvasNode = CardNode | OutletNode | GroupNode | FrameNode | NoteNode | GhostNode;

export interface ArrowData extends Record<string, unknown> {
  readonly activity: ActivityId;
  readonly port: string;
  /** Where it arrives, from the middle of the edge of the target where the flow comes in. */
  readonly slot: number;
  readonly bend: Bend;
  readonly free: boolean;
  readonly direction: FlowDirection;
}
export type CanvasEdge = Edge<ArrowData, 'transition'>;

/** Id of the “+” at the end of a free port, and of the arrow to it. */
export function freeOutletId(activity: ActivityId, port: string): string {
  return `free:${outletId(activity, port)}`;
}

/** Ids of what is drawn besides activities; ids of activities hold no colon. */
export function groupNodeId(group: GroupId): string {
  return `group:${group}`;
}

export function frameNodeId(group: GroupId): string {
  return `frame:${group}`;
}

export function noteNodeId(note: CanvasNoteId): string {
  return `note:${note}`;
}

/** The group a card or frame on the canvas stands for. */
export function groupOfNode(id: string): GroupId | undefined {
  return /^(?:group|frame):(.+)$/u.exec(id)?.[1];
}

/** The note a thing on the canvas stands for. */
export function noteOfNode(id: string): CanvasNoteId | undefined {
  return /^note:(.+)$/u.exec(id)?.[1];
}
