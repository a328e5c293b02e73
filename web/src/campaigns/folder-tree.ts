import type { Folder } from '@fanfare/shared';

export interface FolderNode {
  readonly folder: Folder;
  readonly children: readonly FolderNode[];
}

/** The folders as a tree in the reader's alphabetical order; a folder whose parent is unknown stands at the top. */
export function folderTree(folders: readonly Folder[]): readonly FolderNode[] {
  const known = new Set(folders.map((folder) => folder.id));
  const byParent = new Map<string | null, Folder[]>();
  for (const folder of folders) {
    const parent = folder.parent !== null && known.has(folder.parent) ? folder.parent : null;
    byParent.set(parent, [...(byParent.get(parent) ?? []), folder]);
  }
  const below = (parent: string | null): readonly FolderNode[] =>
    (byParent.get(parent) ?? [])
      .toSorted((one, other) => one.name.localeCompare(other.name))
      .map((folder) => ({ folder, children: below(folder.id) }));
  return below(null);
}

/** The way to a folder from the top: “Retail / Spring”. Empty for an unknown id. */
export function folderPath(folders: readonly Folder[], id: string | null): string {
  const names: string[] = [];
  for (let at = id, left = folders.length; at !== null && left > 0; left -= 1) {
    const folder = folders.find((one) => one.id === at);
    if (!folder) break;
    names.unshift(folder.name);
    at = folder.parent;
  }
  return names.join(' / ');
}

/** The folder itself and everything inside it: where it cannot be moved to. */
export function withInside(folders: readonly Folder[], id: string): ReadonlySet<string> {
  const inside = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const folder of folders) {
      if (folder.parent === null || inside.has(folder.id) || !inside.has(folder.parent)) continue;
      inside.add(folder.id);
      grew = true;
    }
  }
  return inside;
}
