import { createFolder, deleteFolder, type Folder, patchFolder } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call.ts';
import { campaignsKey, foldersKey } from '../api/campaign-queries.ts';
import { toast } from '../ui/toast-manager.ts';

/** What can be done to folders. Each throws ApiError when it is refused; the dialog that asked shows it. */
export function useFolderActions() {
  const { t } = useTranslation('campaigns');
  const client = useQueryClient();
  return useMemo(() => {
    async function refresh() {
      await Promise.all([
        client.invalidateQueries({ queryKey: foldersKey }),
        client.invalidateQueries({ queryKey: campaignsKey }),
      ]);
    }
    return {
      create: async (name: string, parent: string | null) => {
        const folder = await call(createFolder, { body: { name, parent } });
        await refresh();
        toast(t('done.folderCreated', { name: folder.name }));
        return folder;
      },
      rename: async (folder: Folder, name: string) => {
        await call(patchFolder, { params: { id: folder.id }, body: { name } });
        await refresh();
      },
      move: async (folder: Folder, parent: string | null) => {
        await call(patchFolder, { params: { id: folder.id }, body: { parent } });
        await refresh();
        toast(t('done.folderMoved', { name: folder.name }), {
          onUndo: () =>
            void call(patchFolder, { params: { id: folder.id }, body: { parent: folder.parent } }).then(
              refresh,
              refresh,
            ),
        });
      },
      remove: async (folder: Folder) => {
        await call(deleteFolder, { params: { id: folder.id } });
        await refresh();
        toast(t('done.folderDeleted', { name: folder.name }));
      },
    };
  }, [client, t]);
}
