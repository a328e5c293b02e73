import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CampaignTemplate, InvariantError, parseCampaignFile } from '@fanfare/shared';

const folder = path.join(import.meta.dirname, 'files');

/** Templates in the order in which they are offered; others come after them by name. */
const order = [
  'welcome',
  'win-back',
  'birthday',
  'newsletter',
  'launch',
  'cross-sell',
  'household-mailing',
  'data-quality',
];

let read: Promise<CampaignTemplate[]> | undefined;

/** The campaigns that come with the product, made for the demo's tables; read once. */
export function listTemplates(): Promise<CampaignTemplate[]> {
  read ??= readTemplates();
  return read;
}

async function readTemplates(): Promise<CampaignTemplate[]> {
  const names = (await readdir(folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.basename(name, '.yaml'));
  names.sort((one, other) => rank(one) - rank(other) || one.localeCompare(other, 'en'));
  return Promise.all(names.map(readTemplate));
}

function rank(id: string): number {
  const found = order.indexOf(id);
  return found === -1 ? order.length : found;
}

async function readTemplate(id: string): Promise<CampaignTemplate> {
  const { file, problems } = parseCampaignFile(await readFile(path.join(folder, `${id}.yaml`), 'utf8'));
  if (!file) {
    throw new InvariantError(`the template ${id} cannot be read: ${problems.map(({ message }) => message).join(' ')}`);
  }
  const { name, description, tags, graph } = file;
  return { id, name, description, tags: [...tags], graph };
}
