import type { Folder } from '@fanfare/shared';
import type { TFunction } from 'i18next';
import { FolderInput, FolderPlus, Pencil, Trash2 } from 'lucide-react';
import type { MenuEntry } from '../ui/menu-entry.ts';

/** What a folder's menu asks a dialog to do. */
export type FolderDialog =
  | { readonly kind: 'create'; readonly parent: Folder | undefined }
  | { readonly kind: 'rename'; readonly folder: Folder }
  | { readonly kind: 'move'; readonly folder: Folder }
  | { readonly kind: 'delete'; readonly folder: Folder };

/** The actions of one folder. */
export function folderMenu(
  folder: Folder,
  t: TFunction<'campaigns'>,
  ask: (dialog: FolderDialog) => void,
): readonly MenuEntry[] {
  return [
    {
      id: 'create',
      label: t('folder.newInside'),
      icon: FolderPlus,
      onSelect: () => ask({ kind: 'create', parent: folder }),
    },
    { id: 'rename', label: t('folder.rename'), icon: Pencil, onSelect: () => ask({ kind: 'rename', folder }) },
    { id: 'move', label: t('folder.move'), icon: FolderInput, onSelect: () => ask({ kind: 'move', folder }) },
    {
      id: 'delete',
      label: t('folder.delete'),
      icon: Trash2,
      danger: true,
      onSelect: () => ask({ kind: 'delete', folder }),
    },
  ];
}
