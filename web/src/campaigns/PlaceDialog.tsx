import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import type { Option } from '../ui/option.ts';
import { Select } from '../ui/Select.tsx';
import { NO_FOLDER } from './folder-options.ts';

export interface PlaceDialogProps {
  readonly title: string;
  readonly label: string;
  readonly act: string;
  readonly initial: string | null;
  readonly options: readonly Option<string>[];
  /** Moves to the folder, or to none; what it throws is shown and the dialog stays. */
  readonly onSubmit: (folder: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for a folder. */
export function PlaceDialog({ title, label, act, initial, options, onSubmit, onClose }: PlaceDialogProps) {
  const { t } = useTranslation('campaigns');
  const [place, setPlace] = useState(initial ?? NO_FOLDER);
  const [refusal, setRefusal] = useState<unknown>();

  async function submit() {
    try {
      await onSubmit(place === NO_FOLDER ? null : place);
      onClose();
    } catch (error) {
      setRefusal(error);
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('dialog.keep')}</Button>
          <Button kind="primary" onClick={() => void submit()}>
            {act}
          </Button>
        </>
      }
    >
      <Select label={label} value={place} onValueChange={setPlace} options={options} />
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('folder.failed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
    </Dialog>
  );
}
