import { versionLimits } from '@fanfare/shared';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useVersionActions } from './version-actions.ts';

export interface LabelDialogProps {
  readonly number: number;
  readonly label: string | null;
  readonly onClose: () => void;
}

/** Asks what a version should be called. */
export function LabelDialog({ number, label, onClose }: LabelDialogProps) {
  const { t } = useTranslation('versions');
  const actions = useVersionActions();
  const [typed, setTyped] = useState(label ?? '');
  const [problem, setProblem] = useState<string | undefined>();
  const field = useRef<HTMLInputElement>(null);

  async function keep() {
    const wanted = typed.trim();
    if (wanted === '') {
      setProblem(t('nameMissing'));
      return;
    }
    try {
      await actions.label(number, wanted);
      onClose();
    } catch (error) {
      setProblem(t('refused', { reason: errorMessage(error) }));
    }
  }

  return (
    <Dialog
      onClose={onClose}
      title={t('renameTitle', { number })}
      initialFocus={field}
      actions={
        <>
          <Button onClick={onClose}>{t('keepName')}</Button>
          <Button kind="primary" onClick={() => void keep()}>
            {t('setName')}
          </Button>
        </>
      }
    >
      <TextField
        ref={field}
        label={t('nameLabel')}
        value={typed}
        maxLength={versionLimits.label}
        onValueChange={(next) => {
          setTyped(next);
          setProblem(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
        }}
        error={problem}
      />
    </Dialog>
  );
}
