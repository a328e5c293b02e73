import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../app/FormDialog.tsx';
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

  return (
    <FormDialog
      title={title}
      keep={t('dialog.keep')}
      act={act}
      failed={t('folder.failed')}
      onSubmit={() => onSubmit(place === NO_FOLDER ? null : place)}
      onClose={onClose}
    >
      <Select label={label} value={place} onValueChange={setPlace} options={options} />
    </FormDialog>
  );
}
