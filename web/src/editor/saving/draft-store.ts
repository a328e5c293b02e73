import { type CampaignGraph, campaignGraphSchema } from '@fanfare/shared';
import { z } from 'zod';

const draftSchema = z.object({
  campaign: z.string(),
  lock: z.number().int(),
  at: z.string(),
  graph: campaignGraphSchema,
});

/** Work the server has not acknowledged: the graph, the lock it builds on and when it was kept. */
export interface Draft {
  readonly campaign: string;
  readonly lock: number;
  readonly at: string;
  readonly graph: CampaignGraph;
}

/** Keeps unacknowledged work on this machine. Failures are silent: the page itself still holds the work. */
export interface DraftStore {
  read(campaign: string): Promise<Draft | undefined>;
  keep(draft: Draft): Promise<void>;
  forget(campaign: string): Promise<void>;
}

const DATABASE = 'fanfare';
const TABLE = 'unsaved-campaigns';

/** Drafts in the browser's own database, where they outlive a crash of the page. */
export const browserDrafts: DraftStore = {
  async read(campaign) {
    const found = await attempt('readonly', (table) => table.get(campaign));
    const parsed = draftSchema.safeParse(found);
    return parsed.success ? parsed.data : undefined;
  },
  async keep(draft) {
    await attempt('readwrite', (table) => table.put(draft));
  },
  async forget(campaign) {
    await attempt('readwrite', (table) => table.delete(campaign));
  },
};

async function attempt(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest): Promise<unknown> {
  try {
    const database = await open();
    const request = act(database.transaction(TABLE, mode).objectStore(TABLE));
    return await settled(request);
  } catch {
    return undefined;
  }
}

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(TABLE, { keyPath: 'campaign' }));
    settled(request).then(() => resolve(request.result), reject);
  });
  return opened;
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The browser could not keep the work.')));
  });
}
