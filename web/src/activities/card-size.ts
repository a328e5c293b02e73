import type { ActivityCategory } from '@fanfare/shared';

export interface Size {
  readonly width: number;
  readonly height: number;
}

const CARD: Size = { width: 212, height: 52 };
const FLOW_CARD: Size = { width: 160, height: 36 };

/** Size of a card on the canvas at 100%; it repeats the tokens, which geometry cannot read. */
export function cardSize(category: ActivityCategory): Size {
  return category === 'flow' ? FLOW_CARD : CARD;
}
