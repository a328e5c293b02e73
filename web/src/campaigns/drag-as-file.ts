import type { CampaignHead } from '@fanfare/shared';
import { fileNameOf } from './file-name.ts';

/** Lets a campaign that is dragged out of the window become its campaign file there, in browsers that can do that. */
export function dragAsFile(data: DataTransfer, { id, name }: Pick<CampaignHead, 'id' | 'name'>): void {
  const address = new URL(`/api/campaigns/${id}/file`, document.baseURI);
  data.setData('DownloadURL', `application/yaml:${fileNameOf(name)}.yaml:${address.href}`);
}
