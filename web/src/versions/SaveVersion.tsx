import { versionLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/toast-manager.ts';
import { useVersionActions } from './version-actions.ts';

/** Gives what is on screen a name, so that it is kept and found. */
export function SaveVersion() {
  const { t } = useTranslation('versions');
  const { saveAs } = useVersionActions();
  const [label, setLabel] = useState('');
  const [problem, setProblem] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);

  async function save() {
    const wanted = label.trim();
    if (wanted === '') {
      setProblem(t('nameMissing'));
      return;
    }
    setBusy(true);
    try {
      await saveAs(wanted);
      setLabel('');
      setProblem(undefined);
      toast(t('saved', { label: wanted }));
    } catch (error) {
      setProblem(t('refused', { reason: errorMessage(error) }));
    }
    setBusy(false);
  }

  return (
    <form
      className="flex flex-col items-stretch gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('nameLabel')}
        placeholder={t('namePlaceholder')}
        value={label}
        maxLength={versionLimits.label}
        onValueChange={(next) => {
          setLabel(next);
          setProblem(undefined);
        }}
        error={problem}
      />
      <Button type="submit" disabled={busy} className="self-start">
        {t('save')}
      </Button>
    </form>
  );
}
