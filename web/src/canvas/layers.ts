import { type ReactFlowState, useStore } from '@xyflow/react';
import { createContext, useContext } from 'react';

/**
 * The layers of React Flow's drawing that ours is put into. They are looked up once for all, where React Flow's own portals
 * look theirs up for every one of them whenever anything moves.
 */
export interface Layers {
  /** Below cards: moves with the view. */
  readonly ground: Element;
  /** Above all arrows: numbers on them. */
  readonly labels: Element;
}

export const LayersContext = createContext<Layers | null>(null);

export function useLayers(): Layers | null {
  return useContext(LayersContext);
}

/** The layers of the drawing, once there is one. */
export function useFoundLayers(): Layers | null {
  return useStore(findLayers);
}

const found = new WeakMap<Element, Layers>();

function findLayers({ domNode }: ReactFlowState): Layers | null {
  if (!domNode) return null;
  const known = found.get(domNode);
  if (known) return known;
  const ground = domNode.querySelector('.react-flow__viewport-portal');
  const labels = domNode.querySelector('.react-flow__edgelabel-renderer');
  if (!ground || !labels) return null;
  const layers = { ground, labels };
  found.set(domNode, layers);
  return layers;
}
