import { type CampaignHead, campaignLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../app/FormDialog.tsx';
import { MultiSelect } from '../ui/MultiSelect.tsx';

export interface TagsDialogProps {
  readonly campaign: CampaignHead;
  /** Tags in use anywhere, to choose from. */
  readonly known: readonly string[];
  readonly onSave: (tags: string[]) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The tags of one campaign: those in use, or new ones by typing. */
export function TagsDialog({ campaign, known, onSave, onClose }: TagsDialogProps) {
  const { t } = useTranslation('campaigns');
  const [tags, setTags] = useState<string[]>([...campaign.tags]);
  const full = tags.length >= campaignLimits.tags;
  return (
    <FormDialog
      title={t('dialog.tagsTitle', { name: campaign.name })}
      keep={t('dialog.keep')}
      act={t('dialog.saveTags')}
      failed={t('failed.all')}
      onSubmit={() => onSave(tags)}
      onClose={onClose}
    >
      <MultiSelect
        label={t('dialog.tags')}
        help={t('dialog.tagsHelp')}
        value={tags}
        onValueChange={(next) => setTags(next.slice(0, campaignLimits.tags))}
        options={[...new Set([...known, ...tags])].map((tag) => ({ value: tag, label: tag }))}
        onCreate={(text) => (full ? null : text.slice(0, campaignLimits.tag))}
      />
    </FormDialog>
  );
}
