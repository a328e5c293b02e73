import { createCampaign } from '@fanfare/shared';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { readCampaignFile } from './read-campaign-file.ts';
import { problemText } from '../i18n/speak.ts';

/** What became of files that were imported together. */
export interface Imported {
  readonly names: readonly string[];
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
}

/** Makes a campaign of each file, under its own name, in a folder. */
export async function importSeveral(files: readonly File[], folder: string | null): Promise<Imported> {
  const names: string[] = [];
  const failures: { file: string; reason: string }[] = [];
  for (const file of files) {
    const read = await readCampaignFile(file);
    if (read.kind !== 'campaign') {
      const reason = read.kind === 'problems' ? (read.problems[0] ? problemText(read.problems[0]) : '') : '';
      failures.push({ file: file.name, reason });
      continue;
    }
    const { name, description, tags, graph } = read.campaign;
    try {
      await call(createCampaign, { body: { name, description, tags: [...tags], graph, folder } });
      names.push(name);
    } catch (error) {
      failures.push({ file: file.name, reason: errorMessage(error) });
    }
  }
  return { names, failures };
}
