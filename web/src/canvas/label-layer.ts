import { type ReactFlowState, useStore } from '@xyflow/react';
import { createContext, useContext } from 'react';

/**
 * Where numbers on arrows are drawn: above all arrows. It is looked up once for all of them, where React Flow's own
 * renderer of labels looks it up for every arrow whenever anything moves.
 */
export const LabelLayerContext = createContext<Element | null>(null);

export function useLabelLayer(): Element | null {
  return useContext(LabelLayerContext);
}

export function useFoundLabelLayer(): Element | null {
  return useStore(findLayer);
}

const findLayer = ({ domNode }: ReactFlowState) => domNode?.querySelector('.react-flow__edgelabel-renderer') ?? null;
