import type { Viewport } from '@xyflow/react';

const KEY = 'fanfare.viewport.';

/** Where this tab last looked at a campaign; undefined at its first opening. */
export function rememberedViewport(campaign: string): Viewport | undefined {
  try {
    const { x, y, zoom }: Record<string, unknown> = { ...JSON.parse(sessionStorage.getItem(KEY + campaign) ?? '{}') };
    return typeof x === 'number' && typeof y === 'number' && typeof zoom === 'number' ? { x, y, zoom } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps where this tab looks at a campaign. */
export function rememberViewport(campaign: string, { x, y, zoom }: Viewport): void {
  try {
    sessionStorage.setItem(KEY + campaign, JSON.stringify({ x, y, zoom }));
  } catch {
    // A browser that refuses storage shows the whole campaign again.
  }
}
