import { type LoadFileConfig, loadFileConfigSchema } from './config.ts';
import { hasRepeatedNames, loadedTable } from './loaded-table.ts';
import { settingProblems } from './validate-load-file.ts';

interface Drawn {
  activities: readonly { type: string; config: unknown; disabled?: boolean | undefined }[];
}

/** The files that must be read to compile a graph, by table: those of Load file activities without mistakes. */
export function loadFilesOf({ activities }: Drawn): Map<string, LoadFileConfig> {
  const found = new Map<string, LoadFileConfig>();
  for (const { type, config, disabled } of activities) {
    if (type !== 'load-file' || disabled === true) continue;
    const parsed = loadFileConfigSchema.safeParse(config);
    if (!parsed.success || settingProblems(parsed.data).length > 0 || hasRepeatedNames(parsed.data)) continue;
    const table = loadedTable(parsed.data);
    if (table !== undefined) found.set(table, parsed.data);
  }
  return found;
}
