import type { FileColumn, FileSample, LoadFileConfig } from '@fanfare/shared';

/** The settings with the format and columns found in a file; columns that are there again keep their settings. */
export function adoptStructure(config: LoadFileConfig, { format, columns }: FileSample): LoadFileConfig {
  const known = new Map(config.columns.map((column) => [column.source, column]));
  const kept = columns.map((column) => known.get(column.source) ?? column);
  const roles = new Set<string>();
  return {
    ...config,
    format,
    columns: kept.map((column) => {
      if (column.role === undefined || column.ignore) return column;
      if (roles.has(column.role)) return without(column, 'role');
      roles.add(column.role);
      return column;
    }),
  };
}

type Optional =
  | 'label'
  | 'role'
  | 'default'
  | 'remap'
  | 'width'
  | 'letterCase'
  | 'whiteSpace'
  | 'numbers'
  | 'dateFormat';

/** The column without a setting that may be absent. */
export function without(column: FileColumn, name: Optional): FileColumn {
  const { [name]: _, ...rest } = column;
  return rest;
}

/** The column with a setting, or without it when there is nothing to say. */
export function withSetting<Name extends Optional>(
  column: FileColumn,
  name: Name,
  value: FileColumn[Name] | undefined,
): FileColumn {
  return value === undefined ? without(column, name) : { ...column, [name]: value };
}
