import { type CampaignHead, patchCampaign } from '@fanfare/shared';
import { call } from '../api/call.ts';
import { campaignsKey } from '../api/campaign-queries.ts';
import { queryClient } from '../api/query-client.ts';
import type { RequestOf } from '../api/request.ts';
import type { EditorSession } from './editor-session.ts';

export type HeadChange = NonNullable<RequestOf<typeof patchCampaign>['body']>;

/**
 * Changes what a campaign is called, described, owned or tagged by; saved at once, apart from the graph and its undo.
 * @throws ApiError when the server refuses or does not answer
 */
export async function changeHead(session: EditorSession, change: HeadChange): Promise<CampaignHead> {
  const { head, saving } = session;
  const known = saving.lock();
  const saved = await call(patchCampaign, { params: { id: head.getState().id }, body: change });
  if (saved.lock === known + 1) saving.raiseLock(saved.lock);
  head.setState(saved);
  void queryClient.invalidateQueries({ queryKey: campaignsKey });
  return saved;
}
