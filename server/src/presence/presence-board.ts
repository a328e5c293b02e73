import type { Present } from '@fanfare/shared';

/** Knows which pages have which campaign open. In memory: who is there says so again within seconds. */
export interface PresenceBoard {
  /** Notes a page, or that it goes, and tells the others of the campaign, the longest there first. */
  announce(campaign: string, page: Omit<Present, 'since'>, leaves: boolean): Present[];
}

interface Seen extends Present {
  /** Milliseconds at which it was last heard of. */
  heard: number;
}

/**
 * @param expires milliseconds after which a page that says nothing counts as closed.
 * @param clock milliseconds of now.
 */
export function createPresenceBoard(expires: number, clock: () => number = Date.now): PresenceBoard {
  const campaigns = new Map<string, Map<string, Seen>>();
  let swept = clock();

  function sweep(now: number): void {
    swept = now;
    for (const [campaign, pages] of campaigns) {
      for (const [session, { heard }] of pages) if (now - heard > expires) pages.delete(session);
      if (pages.size === 0) campaigns.delete(campaign);
    }
  }

  return {
    announce(campaign, page, leaves) {
      const now = clock();
      if (now - swept > expires) sweep(now);
      const pages = campaigns.get(campaign) ?? new Map<string, Seen>();
      campaigns.set(campaign, pages);
      const since = pages.get(page.session)?.since ?? new Date(now).toISOString();
      if (leaves) pages.delete(page.session);
      else pages.set(page.session, { ...page, since, heard: now });
      const others = [...pages.values()].filter((one) => one.session !== page.session && now - one.heard <= expires);
      return others.map(({ session, actor, activity, since: from }) => ({ session, actor, activity, since: from }));
    },
  };
}
