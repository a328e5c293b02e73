import { type CampaignHead, deleteCampaign, duplicateCampaign, getCampaign, patchCampaign } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { saveBlob } from '../api/download.ts';
import { campaignsKey, foldersKey } from '../api/campaign-queries.ts';
import type { RequestOf } from '../api/request.ts';
import { toast } from '../ui/toast-manager.ts';

/** What is known about a campaign besides its name. */
export interface CampaignDetails {
  readonly description: string;
  readonly owner: string;
  readonly tags: string[];
}

type Change = NonNullable<RequestOf<typeof patchCampaign>['body']>;

export interface ActionFailure {
  readonly title: string;
  readonly text: string;
}

/** What can be done to campaigns of the list. What undo can repair offers it; what fails is told, and stays told. */
export function useCampaignActions() {
  const { t } = useTranslation('campaigns');
  const client = useQueryClient();
  const [failure, setFailure] = useState<ActionFailure>();

  return useMemo(() => {
    const refresh = () =>
      Promise.all([
        client.invalidateQueries({ queryKey: campaignsKey }),
        client.invalidateQueries({ queryKey: foldersKey }),
      ]);

    /** Runs all, then says what did not work; returns those that did. */
    async function each(
      campaigns: readonly CampaignHead[],
      act: (campaign: CampaignHead) => Promise<unknown>,
    ): Promise<readonly CampaignHead[]> {
      const results = await Promise.allSettled(campaigns.map(act));
      const failed = results.filter((result) => result.status === 'rejected');
      const reasons = [...new Set(failed.map((result) => errorMessage(result.reason)))];
      setFailure(
        failed.length === 0
          ? undefined
          : {
              title:
                failed.length === campaigns.length
                  ? t('failed.all')
                  : t('failed.partly', { count: failed.length, total: campaigns.length }),
              text: reasons.join(' '),
            },
      );
      await refresh();
      return campaigns.filter((_, index) => results[index]?.status === 'fulfilled');
    }

    const patch = (campaigns: readonly CampaignHead[], change: (campaign: CampaignHead) => Change) =>
      each(campaigns, (campaign) => call(patchCampaign, { params: { id: campaign.id }, body: change(campaign) }));

    /** Changes and offers to change back to what each one was. */
    async function patchUndoably(
      campaigns: readonly CampaignHead[],
      change: Change,
      back: (campaign: CampaignHead) => Change,
      message: (count: number) => string,
    ) {
      const done = await patch(campaigns, () => change);
      if (done.length > 0) toast(message(done.length), { onUndo: () => void patch(done, back) });
    }

    return {
      failure,
      dismissFailure: () => setFailure(undefined),
      rename: (campaign: CampaignHead, name: string) =>
        patchUndoably(
          [campaign],
          { name },
          (one) => ({ name: one.name }),
          () => t('done.renamed', { name }),
        ),
      setTags: (campaign: CampaignHead, tags: string[]) =>
        patchUndoably(
          [campaign],
          { tags },
          (one) => ({ tags: one.tags }),
          () => t('done.tagged'),
        ),
      setDetails: (campaign: CampaignHead, details: CampaignDetails) =>
        patchUndoably(
          [campaign],
          details,
          ({ description, owner, tags }) => ({ description, owner, tags }),
          () => t('done.detailed'),
        ),
      move: (campaigns: readonly CampaignHead[], folder: string | null) =>
        patchUndoably(
          campaigns,
          { folder },
          (one) => ({ folder: one.folder }),
          (count) => t('done.moved', { count }),
        ),
      archive: (campaigns: readonly CampaignHead[]) =>
        patchUndoably(
          campaigns.filter((one) => one.status !== 'archived'),
          { status: 'archived' },
          () => ({ status: 'draft' }),
          (count) => t('done.archived', { count }),
        ),
      restore: (campaigns: readonly CampaignHead[]) =>
        patchUndoably(
          campaigns.filter((one) => one.status === 'archived'),
          { status: 'draft' },
          () => ({ status: 'archived' }),
          (count) => t('done.restored', { count }),
        ),
      duplicate: async (campaign: CampaignHead) => {
        const done = await each([campaign], async (one) => {
          const copy = await call(duplicateCampaign, { params: { id: one.id }, body: {} });
          toast(t('done.duplicated', { name: copy.name }));
        });
        return done.length > 0;
      },
      downloadFile: async (campaign: CampaignHead) => {
        await each([campaign], async (one) => {
          const { campaignAsFile } = await import('./read-campaign-file.ts');
          const file = campaignAsFile(await call(getCampaign, { params: { id: one.id } }));
          saveBlob(file.blob, file.name);
        });
      },
      remove: async (campaigns: readonly CampaignHead[]) => {
        const done = await each(campaigns, (one) => call(deleteCampaign, { params: { id: one.id } }));
        if (done.length > 0) toast(t('done.deleted', { count: done.length }));
      },
    };
  }, [client, failure, t]);
}

export type CampaignActions = ReturnType<typeof useCampaignActions>;
