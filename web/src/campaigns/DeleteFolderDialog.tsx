import type { Folder } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { ActQuestion } from '../app/ActQuestion.tsx';

export interface DeleteFolderDialogProps {
  readonly folder: Folder;
  readonly onDelete: () => Promise<void>;
  readonly onClose: () => void;
}

/** A folder goes, what is inside stays; the question says how much that is. */
export function DeleteFolderDialog({ folder, onDelete, onClose }: DeleteFolderDialogProps) {
  const { t } = useTranslation('campaigns');
  return (
    <ActQuestion
      title={t('folder.deleteTitle', { name: folder.name })}
      keep={t('folder.deleteKeep')}
      act={t('folder.deleteAct')}
      failed={t('folder.failed')}
      onAct={onDelete}
      onClose={onClose}
    >
      <p>{t('folder.deleteText', { count: folder.campaigns })}</p>
    </ActQuestion>
  );
}
