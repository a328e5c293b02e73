import type { Present } from '@fanfare/shared';

/** Who else has the campaign open, and whether somebody saved what this page does not have. */
export interface PresenceState {
  readonly others: readonly Present[];
  /** The stored state as last heard of. */
  readonly stored: { readonly lock: number; readonly by: string; readonly at: string } | undefined;
}

export const nobodyElse: PresenceState = { others: [], stored: undefined };
