import { type ReactFlowState, useStore } from '@xyflow/react';
import { createContext, useContext } from 'react';

/** How much is drawn: everything; numbers without words; or, from afar, cards as tiles with titles and bare arrows. */
export type Detail = 'full' | 'numbers' | 'tiles';

/** Below this zoom arrows carry no numbers. */
export const TILES_BELOW = 0.35;
const NUMBERS_BELOW = 0.6;

export const AfarContext = createContext(false);

/** Whether cards are drawn as tiles. */
export function useIsAfar(): boolean {
  return useContext(AfarContext);
}

/** The detail the view asks for now; changes at the steps only. */
export function useDetailOfView(): Detail {
  return useStore(detailOf);
}

function detailOf({ transform: [, , zoom] }: ReactFlowState): Detail {
  if (zoom < TILES_BELOW) return 'tiles';
  return zoom < NUMBERS_BELOW ? 'numbers' : 'full';
}
