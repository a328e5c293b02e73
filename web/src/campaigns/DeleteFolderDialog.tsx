import type { Folder } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { QuestionDialog } from '../ui/QuestionDialog.tsx';

export interface DeleteFolderDialogProps {
  readonly folder: Folder;
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** A folder goes, what is inside stays; the question says how much that is. */
export function DeleteFolderDialog({ folder, onDelete, onClose }: DeleteFolderDialogProps) {
  const { t } = useTranslation('campaigns');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  async function remove() {
    setBusy(true);
    try {
      await onDelete();
      onClose();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  }

  return (
    <QuestionDialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('folder.deleteTitle', { name: folder.name })}
      keep={t('folder.deleteKeep')}
      act={t('folder.deleteAct')}
      danger
      busy={busy}
      onAct={() => void remove()}
    >
      <p>{t('folder.deleteText', { count: folder.campaigns })}</p>
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('folder.failed')}>
          {errorMessage(refusal)}
        </InlineMessage>
      )}
    </QuestionDialog>
  );
}
