import {
  type CampaignDocument,
  type CampaignFile,
  campaignFileLimit,
  parseCampaignFile,
  type Problem,
  printCampaignFile,
} from '@fanfare/shared';
import { fileNameOf } from './file-name.ts';

/** A campaign as read from a file of this machine, or why it cannot be read. */
export type ReadCampaign =
  | { readonly kind: 'campaign'; readonly campaign: CampaignFile }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'too-large'; readonly limit: number };

/** Reads a YAML or JSON campaign file. Settings of activities are looked at later, on the canvas. */
export async function readCampaignFile(file: Blob): Promise<ReadCampaign> {
  if (file.size > campaignFileLimit) return { kind: 'too-large', limit: campaignFileLimit };
  const parsed = parseCampaignFile(await file.text());
  return parsed.file ? { kind: 'campaign', campaign: parsed.file } : { kind: 'problems', problems: parsed.problems };
}

/** A campaign as a YAML file with a name that any machine accepts. */
export function campaignAsFile(campaign: Pick<CampaignDocument, 'name' | 'description' | 'tags' | 'graph'>): {
  readonly blob: Blob;
  readonly text: string;
  readonly name: string;
} {
  const { name, description, tags, graph } = campaign;
  const text = printCampaignFile({ name, description, tags, graph }, 'yaml');
  return { text, blob: new Blob([text], { type: 'application/yaml' }), name: `${fileNameOf(name)}.yaml` };
}
