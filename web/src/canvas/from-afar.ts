import type { CanvasNode } from './flow-elements.ts';

const tiles = new WeakMap<CanvasNode, CanvasNode>();

/**
 * What is drawn from afar: the “+” of free ports are left out, and cards are other objects of the same meaning, so that
 * React Flow takes their ports as they are described when the reader comes closer again, not as it found none drawn.
 */
export function nodesFromAfar(nodes: readonly CanvasNode[]): CanvasNode[] {
  return nodes.filter(({ type }) => type !== 'outlet').map(tileOf);
}

function tileOf(node: CanvasNode): CanvasNode {
  if (node.type !== 'activity') return node;
  const known = tiles.get(node);
  if (known) return known;
  const made = { ...node };
  tiles.set(node, made);
  return made;
}
