import { Folder as FolderGlyph } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { FolderPanel, type FolderPanelProps } from './FolderPanel.tsx';
import { NO_FOLDER } from './folder-options.ts';
import { folderPath } from './folder-tree.ts';

/** The folders behind a button, where there is no room for them beside the list. */
export function FolderPopover(props: FolderPanelProps) {
  const { t } = useTranslation('campaigns');
  const { folders, selected } = props;
  const name = selected === undefined ? t('folder.heading') : folderPath(folders, selected) || t('folder.none');
  return (
    <Popover
      label={t('folder.heading')}
      trigger={
        <Button
          icon={FolderGlyph}
          className="wide:hidden"
          aria-pressed={selected !== undefined && selected !== NO_FOLDER}
        >
          <span className="max-w-40 truncate">{name}</span>
        </Button>
      }
    >
      <FolderPanel {...props} className="w-64" />
    </Popover>
  );
}
