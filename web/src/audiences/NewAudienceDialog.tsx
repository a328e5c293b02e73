import { audienceLimits, type Catalog, everyone, type StoredAudience } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../i18n/speak.ts';
import { FormDialog } from '../app/FormDialog.tsx';
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
  const { make } = useAudienceChanges();
  const [label, setLabel] = useState('');
  const [description, setDescription] = useState('');
  const [dimension, setDimension] = useState<string | null>(catalog.dimensions[0]?.name ?? null);
  const [kind, setKind] = useState<'list' | 'rule'>('list');
  const [asked, setAsked] = useState(false);

  function check() {
    setAsked(true);
    return label.trim() !== '' && dimension !== null;
  }

  async function submit() {
    if (dimension === null) return;
    const rule = kind === 'rule' ? everyone() : null;
    const made = await make({ label: label.trim(), description, dimension, rule });
    toast(t('make.done', { name: made.label }));
    onMade(made);
  }

  return (
    <FormDialog
      title={t('make.title')}
      keep={t('make.keep')}
      act={t('make.act')}
      failed={t('make.failed')}
      onCheck={check}
      onSubmit={submit}
      onClose={onClose}
    >
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
        options={catalog.dimensions.map((one) => ({ value: one.name, label: say(one.label) }))}
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
    </FormDialog>
  );
}
