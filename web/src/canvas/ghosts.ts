import { type CampaignGraph, findActivity, findCanvasNote } from '@fanfare/shared';
import { cardSize } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import type { Drag } from './drag-state.ts';
import { type GhostNode, noteOfNode } from './flow-elements.ts';

const ABOVE = 20;

/** The copies that would be made, where the pointer is. */
export function ghostsOf(graph: CampaignGraph, drag: Drag | undefined): readonly GhostNode[] {
  if (drag?.mode !== 'copy') return [];
  return [...drag.starts].map(([id, at]): GhostNode => {
    const note = findCanvasNote(graph, noteOfNode(id) ?? '');
    const size = note?.size ?? cardSize(lookOf(findActivity(graph, id)?.type ?? '').category);
    return {
      id: `ghost:${id}`,
      type: 'ghost',
      position: { x: at.x + drag.by.x, y: at.y + drag.by.y },
      data: { activity: id },
      selectable: false,
      draggable: false,
      connectable: false,
      zIndex: ABOVE,
      ...size,
      measured: { ...size },
    };
  });
}
