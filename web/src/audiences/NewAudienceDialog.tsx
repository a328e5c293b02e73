import { audienceLimits, type Catalog, everyone, type StoredAudience } from '@fanfare/shared';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toast-manager.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

export interface NewAudienceDialogProps {
  readonly catalog: Catalog;
  readonly onClose: () => void;
  readonly onMade: (audience: StoredAudience) => void;
}

/** Makes an audience: what one member is can be said only here. What is refused stays typed. */
export function NewAudienceDialog({ catalog, onClose, onMade }: NewAudienceDialogProps) {
  const { t } = useTranslation('audiences');
  const form = useId();
  const { make } = useAudienceChanges();
  const [label, setLabel] = useState('');
  const [description, setDescription] = useState('');
  const [dimension, setDimension] = useState<string | null>(catalog.dimensions[0]?.name ?? null);
  const [kind, setKind] = useState<'list' | 'rule'>('list');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (label.trim() === '' || dimension === null || busy) return;
    setBusy(true);
    try {
      const rule = kind === 'rule' ? everyone() : null;
      const made = await make({ label: label.trim(), description, dimension, rule });
      toast(t('make.done', { name: made.label }));
      onClose();
      onMade(made);
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('make.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('make.keep')}</Button>
          <Button kind="primary" type="submit" form={form} disabled={busy}>
            {t('make.act')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
        <TextField
          label={t('make.name')}
          value={label}
          maxLength={audienceLimits.label}
          autoComplete="off"
          onValueChange={setLabel}
          error={asked && label.trim() === '' ? t('make.nameMissing') : undefined}
        />
        <Select
          label={t('make.dimension')}
          value={dimension}
          onValueChange={setDimension}
          placeholder={t('make.chooseDimension')}
          error={asked && dimension === null ? t('make.dimensionMissing') : undefined}
          options={catalog.dimensions.map((one) => ({ value: one.name, label: one.label }))}
        />
        <RadioGroup
          label={t('make.kind')}
          value={kind}
          onValueChange={setKind}
          options={[
            { value: 'list', label: t('make.list'), help: t('make.listHelp') },
            { value: 'rule', label: t('make.rule'), help: t('make.ruleHelp') },
          ]}
        />
        <TextArea
          label={t('make.description')}
          optional
          rows={2}
          maxLength={audienceLimits.description}
          value={description}
          onValueChange={setDescription}
        />
        {refusal === undefined ? null : (
          <InlineMessage tone="danger" urgent title={t('make.failed')}>
            {errorMessage(refusal)}
          </InlineMessage>
        )}
      </form>
    </Dialog>
  );
}
