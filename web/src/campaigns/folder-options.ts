import type { Folder } from '@fanfare/shared';
import type { Option } from '../ui/option.ts';
import { folderPath } from './folder-tree.ts';

/** The value that stands for no folder in a list of folders. */
export const NO_FOLDER = 'none';

/** Folders to choose from, with their way from the top, after the entry for none. */
export function folderOptions(
  folders: readonly Folder[],
  noneLabel: string,
  without: ReadonlySet<string> = new Set(),
): readonly Option<string>[] {
  const options = folders
    .filter((folder) => !without.has(folder.id))
    .map((folder) => ({ value: folder.id, label: folderPath(folders, folder.id) }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return [{ value: NO_FOLDER, label: noneLabel }, ...options];
}
