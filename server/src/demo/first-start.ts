import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Actor, InvariantError, parseCampaignFile } from '@fanfare/shared';
import { createCampaign } from '../campaigns/campaign-store.ts';
import type { DataService } from '../data/data-service.ts';
import { dataTables } from '../data/data-tables.ts';
import type { Database } from '../db/connection.ts';
import type { Logger } from '../logging.ts';
import { isDemoTable, loadDemoData } from './load-demo.ts';

const author: Actor = { name: 'Fanfare', workspace: 'default', permissions: [] };
const campaignFile = path.join(import.meta.dirname, 'win-back.yaml');

/** What loading the demo works with. */
export interface FirstStart {
  db: Database;
  data: DataService;
  log: Logger;
  /** People in the demo; 0 loads nothing. */
  people: number;
}

/**
 * Loads the demo data and its campaign when nothing has been brought in yet: no campaign, no saved catalog and no
 * table but unfinished ones of the demo itself. Killed in the middle, it goes on at the next start.
 */
export async function loadDemoAtFirstStart({ db, data, log, people }: FirstStart): Promise<void> {
  const { lock } = await data.catalog.read(author.workspace);
  if (people === 0 || lock > 0 || !dataTables(data.engine).every(isDemoTable)) return;
  log.info({ people }, 'first start: loading the demo data');
  await addDemoCampaign(db);
  const today = new Date().toISOString().slice(0, 10);
  for await (const { share } of loadDemoData(data, author, { people, today }))
    log.debug({ share }, 'loading the demo data');
}

/** Adds the demo campaign unless there are campaigns already. */
export async function addDemoCampaign(db: Database): Promise<void> {
  const existing = await db.selectFrom('campaigns').select('id').limit(1).executeTakeFirst();
  if (existing !== undefined) return;
  const { file, problems } = parseCampaignFile(await readFile(campaignFile, 'utf8'));
  if (!file)
    throw new InvariantError(`the demo campaign cannot be read: ${problems.map((one) => one.message).join(' ')}`);
  const { name, description, tags, graph } = file;
  await createCampaign(db, author, { name, description, tags: [...tags], graph, folder: null });
}
