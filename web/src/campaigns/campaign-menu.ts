import type { CampaignHead } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import {
  Archive,
  ArchiveRestore,
  Copy,
  FileDown,
  FileText,
  FolderInput,
  Pencil,
  SquarePen,
  Tags,
  Trash2,
} from 'lucide-react';
import type { MenuEntry } from '../ui/menu-entry.ts';
import type { CampaignActions } from './use-campaign-actions.ts';

/** What a menu asks a dialog to do. */
export type CampaignDialog =
  | { readonly kind: 'rename'; readonly campaign: CampaignHead }
  | { readonly kind: 'details'; readonly campaign: CampaignHead }
  | { readonly kind: 'tags'; readonly campaign: CampaignHead }
  | { readonly kind: 'move'; readonly campaigns: readonly CampaignHead[] }
  | { readonly kind: 'delete'; readonly campaigns: readonly CampaignHead[] };

export interface CampaignMenuNeeds {
  readonly t: TFunction<'campaigns'>;
  readonly actions: CampaignActions;
  readonly ask: (dialog: CampaignDialog) => void;
  readonly open: (campaign: CampaignHead) => void;
}

/** The actions of one row. */
export function campaignMenu(
  campaign: CampaignHead,
  { t, actions, ask, open }: CampaignMenuNeeds,
): readonly MenuEntry[] {
  return [
    {
      id: 'one',
      section: [
        { id: 'open', label: t('action.open'), icon: SquarePen, onSelect: () => open(campaign) },
        {
          id: 'rename',
          label: t('action.rename'),
          icon: Pencil,
          onSelect: () => ask({ kind: 'rename', campaign }),
        },
        {
          id: 'details',
          label: t('action.details'),
          icon: FileText,
          onSelect: () => ask({ kind: 'details', campaign }),
        },
        { id: 'tags', label: t('action.tags'), icon: Tags, onSelect: () => ask({ kind: 'tags', campaign }) },
        { id: 'duplicate', label: t('action.duplicate'), icon: Copy, onSelect: () => void actions.duplicate(campaign) },
        {
          id: 'download',
          label: t('action.download'),
          icon: FileDown,
          onSelect: () => void actions.downloadFile(campaign),
        },
        {
          id: 'move',
          label: t('action.move'),
          icon: FolderInput,
          onSelect: () => ask({ kind: 'move', campaigns: [campaign] }),
        },
      ],
    },
    {
      id: 'away',
      section: [
        campaign.status === 'archived'
          ? {
              id: 'restore',
              label: t('action.restore'),
              icon: ArchiveRestore,
              onSelect: () => void actions.restore([campaign]),
            }
          : {
              id: 'archive',
              label: t('action.archive'),
              icon: Archive,
              onSelect: () => void actions.archive([campaign]),
            },
        {
          id: 'delete',
          label: t('action.delete'),
          icon: Trash2,
          danger: true,
          onSelect: () => ask({ kind: 'delete', campaigns: [campaign] }),
        },
      ],
    },
  ];
}
