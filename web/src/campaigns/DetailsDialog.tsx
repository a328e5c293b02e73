import { type CampaignHead, campaignLimits } from '@fanfare/shared';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../app/FormDialog.tsx';
import { MultiSelect } from '../ui/MultiSelect.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { CampaignDetails } from './use-campaign-actions.ts';

export interface DetailsDialogProps {
  readonly campaign: CampaignHead;
  /** Tags and owners in use anywhere, to choose from. */
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly onSave: (details: CampaignDetails) => Promise<unknown>;
  readonly onClose: () => void;
}

/** What a campaign is about, who answers for it, and its tags. */
export function DetailsDialog({ campaign, tags: inUse, owners, onSave, onClose }: DetailsDialogProps) {
  const { t } = useTranslation('campaigns');
  const ownersId = useId();
  const [description, setDescription] = useState(campaign.description);
  const [owner, setOwner] = useState(campaign.owner);
  const [tags, setTags] = useState<string[]>([...campaign.tags]);
  const [missing, setMissing] = useState(false);

  function check() {
    setMissing(owner.trim() === '');
    return owner.trim() !== '';
  }

  return (
    <FormDialog
      title={t('dialog.detailsTitle', { name: campaign.name })}
      keep={t('dialog.keep')}
      act={t('dialog.saveDetails')}
      failed={t('failed.all')}
      onCheck={check}
      onSubmit={() => onSave({ description: description.trim(), owner: owner.trim(), tags })}
      onClose={onClose}
    >
      <TextArea
        label={t('dialog.description')}
        optional
        rows={3}
        maxLength={campaignLimits.description}
        value={description}
        onValueChange={setDescription}
      />
      <TextField
        label={t('dialog.owner')}
        value={owner}
        maxLength={campaignLimits.name}
        list={ownersId}
        autoComplete="off"
        onValueChange={(next) => {
          setOwner(next);
          setMissing(false);
        }}
        error={missing ? t('dialog.ownerRequired') : undefined}
      />
      <datalist id={ownersId}>
        {owners.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <MultiSelect
        label={t('dialog.tags')}
        optional
        help={t('dialog.tagsHelp')}
        value={tags}
        onValueChange={(next) => setTags(next.slice(0, campaignLimits.tags))}
        options={[...new Set([...inUse, ...tags])].map((tag) => ({ value: tag, label: tag }))}
        onCreate={(text) => (tags.length >= campaignLimits.tags ? null : text.slice(0, campaignLimits.tag))}
      />
    </FormDialog>
  );
}
