import { indexGraph, type CampaignGraph } from '@fanfare/shared';
import { lookOf } from '../activities/registry.tsx';
import type { CanvasNode } from './flow-elements.ts';

/** A card as the map shows it: its place in canvas units and the colour it has there. */
export interface MapTile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: MapLook;
  readonly selected: boolean;
}

export const mapLooks = ['targeting', 'data', 'flow', 'channel', 'note'] as const;
export type MapLook = (typeof mapLooks)[number];

/** How the map shows the canvas: `left` and `top` in canvas units, `scale` screen pixels for one of them. */
export interface MapFit {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

const MARGIN = 6;
const LARGEST = 0.15;

/** What stands on the map: cards, collapsed groups and notes, without what only belongs to a card. */
export function tilesOf(graph: CampaignGraph, nodes: readonly CanvasNode[]): MapTile[] {
  const { activities } = indexGraph(graph);
  return nodes.flatMap((node) => {
    const look = lookOn(node, activities.get(node.id)?.type);
    if (look === undefined) return [];
    const { position, width = 0, height = 0, selected = false } = node;
    return [{ ...position, width, height, look, selected }];
  });
}

function lookOn(node: CanvasNode, type: string | undefined): MapLook | undefined {
  switch (node.type) {
    case 'activity':
      return lookOf(type ?? '').category;
    case 'collapsed':
      return 'flow';
    case 'note':
      return 'note';
    case undefined:
    case 'outlet':
    case 'frame':
    case 'ghost':
      return undefined;
  }
}

/** Puts all tiles into the middle of the map with a margin around them. */
export function fittedMap(tiles: readonly MapTile[], size: { width: number; height: number }): MapFit {
  if (tiles.length === 0) return { left: 0, top: 0, scale: LARGEST };
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of tiles) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  const across = (size.width - 2 * MARGIN) / Math.max(1, right - left);
  const down = (size.height - 2 * MARGIN) / Math.max(1, bottom - top);
  const scale = Math.min(across, down, LARGEST);
  return {
    left: (left + right) / 2 - size.width / 2 / scale,
    top: (top + bottom) / 2 - size.height / 2 / scale,
    scale,
  };
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The frame around what is in view (`view`, in canvas units) in pixels of a map of a size, cut off at the map's edges;
 * undefined when the view holds all of the map, or nothing of it.
 */
export function frameOnMap(view: Area, fit: MapFit, size: { width: number; height: number }): Area | undefined {
  const start = (at: number, from: number) => Math.max(0, (at - from) * fit.scale);
  const left = start(view.left, fit.left);
  const top = start(view.top, fit.top);
  const right = Math.min(size.width, (view.left + view.width - fit.left) * fit.scale);
  const bottom = Math.min(size.height, (view.top + view.height - fit.top) * fit.scale);
  const isAll = left === 0 && top === 0 && right === size.width && bottom === size.height;
  if (isAll || right <= left || bottom <= top) return undefined;
  return { left, top, width: right - left, height: bottom - top };
}

/** Tiles as one shape. */
export function mapShape(tiles: readonly MapTile[]): string {
  return tiles.map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}
