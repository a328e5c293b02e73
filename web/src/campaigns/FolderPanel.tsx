import type { Folder } from '@fanfare/shared';
import { Ellipsis, Folder as FolderGlyph, FolderPlus, Inbox, Layers } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Menu } from '../ui/Menu.tsx';
import { Tree } from '../ui/Tree.tsx';
import type { TreeItem } from '../ui/tree-item.ts';
import { FolderDialogs } from './FolderDialogs.tsx';
import { type FolderDialog, folderMenu } from './folder-menu.ts';
import { NO_FOLDER } from './folder-options.ts';
import { type FolderNode, folderTree } from './folder-tree.ts';

const ALL = 'all';

export interface FolderPanelProps {
  readonly folders: readonly Folder[];
  readonly total: number | undefined;
  readonly selected: string | undefined;
  readonly onSelect: (folder: string | undefined) => void;
  readonly className?: string;
}

/** The folders of the campaigns, with how many each holds, and what can be done to them. */
export function FolderPanel({ folders, total, selected, onSelect, className }: FolderPanelProps) {
  const { t } = useTranslation(['campaigns', 'ui']);
  const { t: words } = useTranslation('campaigns');
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(folders.map((folder) => folder.id)));
  const heading = useId();
  const [dialog, setDialog] = useState<FolderDialog>();
  const items: readonly TreeItem[] = [
    { id: ALL, label: t('campaigns:folder.all'), icon: Layers, detail: total },
    ...folderTree(folders).map(treeItem),
    ...(folders.length > 0 ? [{ id: NO_FOLDER, label: t('campaigns:folder.none'), icon: Inbox }] : []),
  ];
  return (
    <section aria-labelledby={heading} className={classNames('flex w-52 flex-none flex-col gap-1 text-sm', className)}>
      <header className="flex min-h-8 items-center justify-between">
        <h2 id={heading} className="pl-1 text-xs text-text-muted">
          {t('campaigns:folder.heading')}
        </h2>
        <IconButton
          icon={FolderPlus}
          size="sm"
          name={t('campaigns:folder.new')}
          onClick={() => setDialog({ kind: 'create', parent: undefined })}
        />
      </header>
      <Tree
        label={t('campaigns:folder.heading')}
        items={items}
        selected={selected ?? ALL}
        onSelect={(id) => onSelect(id === ALL ? undefined : id)}
        expanded={expanded}
        onExpandedChange={setExpanded}
        renderRowEnd={(item) => {
          const folder = folders.find((one) => one.id === item.id);
          return folder ? (
            <Menu
              align="start"
              entries={folderMenu(folder, words, setDialog)}
              trigger={<IconButton icon={Ellipsis} size="sm" name={t('ui:actionsFor', { name: folder.name })} />}
            />
          ) : (
            <span className="w-(--control-height-sm) flex-none" />
          );
        }}
      />
      <FolderDialogs
        dialog={dialog}
        folders={folders}
        onClose={() => setDialog(undefined)}
        onCreated={(folder) => {
          if (folder.parent) setExpanded(new Set([...expanded, folder.parent]));
          onSelect(folder.id);
        }}
        onDeleted={(folder) => {
          if (selected === folder.id) onSelect(folder.parent ?? undefined);
        }}
      />
    </section>
  );
}

function treeItem({ folder, children }: FolderNode): TreeItem {
  return {
    id: folder.id,
    label: folder.name,
    icon: FolderGlyph,
    detail: folder.campaigns,
    ...(children.length > 0 ? { children: children.map(treeItem) } : {}),
  };
}
