import { campaignLimits, type Folder } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { DeleteFolderDialog } from './DeleteFolderDialog.tsx';
import type { FolderDialog } from './folder-menu.ts';
import { folderOptions } from './folder-options.ts';
import { withInside } from './folder-tree.ts';
import { NameDialog } from './NameDialog.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { useFolderActions } from './use-folder-actions.ts';

export interface FolderDialogsProps {
  readonly dialog: FolderDialog | undefined;
  readonly folders: readonly Folder[];
  readonly onClose: () => void;
  readonly onCreated: (folder: Folder) => void;
  readonly onDeleted: (folder: Folder) => void;
}

/** The dialog that a folder's menu asked for. */
export function FolderDialogs({ dialog, folders, onClose, onCreated, onDeleted }: FolderDialogsProps) {
  const { t } = useTranslation('campaigns');
  const actions = useFolderActions();
  if (!dialog) return null;
  if (dialog.kind === 'create') {
    const { parent } = dialog;
    return (
      <NameDialog
        title={parent ? t('folder.newInsideTitle', { name: parent.name }) : t('folder.newTitle')}
        act={t('folder.create')}
        failed={t('folder.failed')}
        maxLength={campaignLimits.name}
        onSubmit={async (name) => onCreated(await actions.create(name, parent?.id ?? null))}
        onClose={onClose}
      />
    );
  }
  const { folder } = dialog;
  if (dialog.kind === 'rename') {
    return (
      <NameDialog
        title={t('folder.renameTitle', { name: folder.name })}
        act={t('folder.rename')}
        failed={t('folder.failed')}
        initial={folder.name}
        maxLength={campaignLimits.name}
        onSubmit={(name) => actions.rename(folder, name)}
        onClose={onClose}
      />
    );
  }
  if (dialog.kind === 'move') {
    return (
      <PlaceDialog
        title={t('folder.moveTitle', { name: folder.name })}
        label={t('folder.into')}
        act={t('folder.move')}
        initial={folder.parent}
        options={folderOptions(folders, t('folder.top'), withInside(folders, folder.id))}
        onSubmit={(parent) => actions.move(folder, parent)}
        onClose={onClose}
      />
    );
  }
  return (
    <DeleteFolderDialog
      folder={folder}
      onDelete={async () => {
        await actions.remove(folder);
        onDeleted(folder);
      }}
      onClose={onClose}
    />
  );
}
