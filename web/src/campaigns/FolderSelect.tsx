import type { Folder } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select.tsx';
import { folderOptions, NO_FOLDER } from './folder-options.ts';

export interface FolderSelectProps {
  readonly folders: readonly Folder[];
  /** Id of the folder; null for none. */
  readonly value: string | null;
  readonly onChange: (folder: string | null) => void;
}

/** The folder of a campaign, or none. */
export function FolderSelect({ folders, value, onChange }: FolderSelectProps) {
  const { t } = useTranslation('campaigns');
  return (
    <Select
      label={t('dialog.folder')}
      value={value ?? NO_FOLDER}
      onValueChange={(place) => onChange(place === NO_FOLDER ? null : place)}
      options={folderOptions(folders, t('noFolder'))}
    />
  );
}
