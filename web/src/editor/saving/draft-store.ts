import { type CampaignGraph, campaignGraphSchema } from '@fanfare/shared';
import { z } from 'zod';
import { type DraftTable, openDraftTable } from './draft-table.ts';

const draftSchema = z.object({
  /** Where it is kept: the campaign and the page it was written in. */
  campaign: z.string(),
  lock: z.number().int(),
  at: z.string(),
  graph: campaignGraphSchema,
});
const baseSchema = z.object({ lock: z.number().int(), graph: campaignGraphSchema });

/** Work the server has not acknowledged: the graph, the lock and the graph it builds on, and when it was kept. */
export interface Draft {
  readonly campaign: string;
  readonly lock: number;
  readonly at: string;
  readonly graph: CampaignGraph;
  /** The graph it began with; unknown in work kept by an older version. */
  readonly base?: CampaignGraph | undefined;
}

/** Keeps the unacknowledged work of one page on this machine. Failures are silent: the page itself still holds the work. */
export interface DraftStore {
  keep(draft: Draft): Promise<void>;
  forget(campaign: string): Promise<void>;
}

/** Keeps nothing, where nothing is changed. */
export const noDrafts: DraftStore = { keep: () => Promise.resolve(), forget: () => Promise.resolve() };

/** Work of a page that is gone, and how to drop it. */
export interface LeftDraft extends Draft {
  forget(): Promise<void>;
}

const table: DraftTable = openDraftTable();
const baseKey = (key: string): string => `${key}#base`;
const keyOf = (campaign: string, page: string): string => `${campaign}/${page}`;

/** Drafts of a page in the browser's own database, where they outlive a crash of the page. */
export function browserDrafts(page: string): DraftStore {
  let keptBase: CampaignGraph | undefined;
  return {
    keep({ base, campaign, ...draft }) {
      const key = keyOf(campaign, page);
      const isNewBase = base !== undefined && keptBase !== base;
      if (isNewBase) keptBase = base;
      return table.put([
        ...(isNewBase ? [{ campaign: baseKey(key), lock: draft.lock, graph: base }] : []),
        { campaign: key, ...draft },
      ]);
    },
    forget(campaign) {
      keptBase = undefined;
      return forgetKey(keyOf(campaign, page));
    },
  };
}

/** The newest work on a campaign that a page left which is not open any more. */
export async function leftDraft(campaign: string): Promise<LeftDraft | undefined> {
  const [records, open] = await Promise.all([table.read(campaign, `${campaign}/\uffff`), openPages()]);
  const [newest] = records
    .flatMap((record) => draftSchema.safeParse(record).data ?? [])
    .filter((one) => !open.has(one.campaign))
    .toSorted((one, other) => other.at.localeCompare(one.at));
  if (!newest) return undefined;
  const [kept] = await table.read(baseKey(newest.campaign), baseKey(newest.campaign));
  const base = baseSchema.safeParse(kept).data;
  return {
    ...newest,
    campaign,
    base: base?.lock === newest.lock ? base.graph : undefined,
    forget: () => forgetKey(newest.campaign),
  };
}

function forgetKey(key: string): Promise<void> {
  return table.remove([key, baseKey(key)]);
}

const LOCK = 'fanfare-draft ';

/** Says that a page is open, so that no other page takes its work for left behind; returns how to take it back. */
export function holdDrafts(campaign: string, page: string): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  void lockManager()
    ?.request(LOCK + keyOf(campaign, page), () => promise)
    .catch(() => undefined);
  return () => resolve(undefined);
}

/** Keys of the drafts of pages that are open now; none where the browser cannot tell. */
async function openPages(): Promise<ReadonlySet<string>> {
  const known = await lockManager()
    ?.query()
    .catch(() => undefined);
  return new Set(
    (known?.held ?? []).flatMap(({ name = '' }) => (name.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])),
  );
}

/** Browsers offer it on safe connections only. */
function lockManager(): LockManager | undefined {
  return 'locks' in navigator ? navigator.locks : undefined;
}
