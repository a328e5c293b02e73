import { type CampaignHead, campaignLimits } from '@fanfare/shared';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MultiSelect } from '../ui/MultiSelect.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { CampaignDetails } from './use-campaign-actions.ts';

export interface DetailsDialogProps {
  readonly campaign: CampaignHead;
  /** Tags and owners in use anywhere, to choose from. */
  readonly tags: readonly string[];
  readonly owners: readonly string[];
  readonly onSave: (details: CampaignDetails) => void;
  readonly onClose: () => void;
}

/** What a campaign is about, who answers for it, and its tags. */
export function DetailsDialog({ campaign, tags: known, owners, onSave, onClose }: DetailsDialogProps) {
  const { t } = useTranslation('campaigns');
  const form = useId();
  const [description, setDescription] = useState(campaign.description);
  const [owner, setOwner] = useState(campaign.owner);
  const [tags, setTags] = useState<string[]>([...campaign.tags]);
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const name = owner.trim();
    setMissing(name === '');
    if (name === '') return;
    onSave({ description: description.trim(), owner: name, tags });
    onClose();
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('dialog.detailsTitle', { name: campaign.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.keep')}</Button>
          <Button kind="primary" type="submit" form={form}>
            {t('dialog.saveDetails')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
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
          list={`${form}-owners`}
          autoComplete="off"
          onValueChange={(next) => {
            setOwner(next);
            setMissing(false);
          }}
          error={missing ? t('dialog.ownerRequired') : undefined}
        />
        <datalist id={`${form}-owners`}>
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
          options={[...new Set([...known, ...tags])].map((tag) => ({ value: tag, label: tag }))}
          onCreate={(text) => (tags.length >= campaignLimits.tags ? null : text.slice(0, campaignLimits.tag))}
        />
      </form>
    </Dialog>
  );
}
