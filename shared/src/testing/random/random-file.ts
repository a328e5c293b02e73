import type { LoadFileConfig } from '../../activities/load-file/config.ts';
import { lineNumberColumn, loadedTable, rejectColumns } from '../../activities/load-file/loaded-table.ts';
import { rejectCauseNames } from '../../activities/load-file/reject-causes.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { attributeOf } from '../naive/attribute.ts';
import { tableNamed } from '../naive/rule-context.ts';
import type { NaiveRow, NaiveTable, NaiveValue } from '../naive/value.ts';
import { randomAddress, randomValue } from './random-value.ts';
import type { Scope } from './scope.ts';

/** A file with the settings that read it, and what became of its lines. */
export interface RandomFile {
  config: LoadFileConfig;
  lines: NaiveTable;
}

/** A file of which some values are those of a table, so that its lines can be matched with it. */
export function randomFile(scope: Scope, table: string, index: number): RandomFile {
  const { draw, context } = scope;
  const { columns: own, rows } = tableNamed(context, table);
  const copied = draw.some([...own], Math.min(3, own.size)).slice(0, 5);
  const columns = [
    ...copied.map(([source, type], at) => ({ source, name: `f${at}`, type })),
    { source: 'mail', name: 'mail', type: 'text' as DataType },
  ];
  const config: LoadFileConfig = {
    file: { id: `${index}`.padStart(32, '0'), name: `file ${index}.csv`, bytes: 1000 },
    format: {
      kind: 'delimited',
      separator: ',',
      quote: '"',
      header: true,
      skipLines: 0,
      encoding: 'utf-8',
      multiline: true,
    },
    columns: columns.map(({ source, name, type }) => {
      const role = name === 'mail' ? { role: 'email' as const } : {};
      return {
        source: source.trim() === '' ? 'blank' : source,
        name,
        type,
        ignore: false,
        empty: 'allowed',
        onError: 'reject',
        ...role,
      };
    }),
    timeZone: 'UTC',
    allowedErrors: null,
  };
  const valueOf = (line: NaiveRow | undefined, source: string, type: DataType): NaiveValue => {
    if (source === 'mail') return draw.chance(0.2) ? null : randomAddress(draw);
    if (line === undefined || draw.chance(0.15))
      return draw.chance(0.4) ? null : randomValue(draw, type, context.clock);
    const found = attributeOf(context, table, line, { links: [], column: source });
    return found.kind === 'plain' && found.value !== '' ? found.value : null;
  };
  const lines = Array.from({ length: draw.chance(0.05) ? 0 : draw.integer(8, 40) }, (_, at): NaiveRow => {
    const like = rows.length > 0 && draw.chance(0.8) ? draw.pick(rows) : undefined;
    const cause = draw.chance(0.15) ? draw.pick(rejectCauseNames) : null;
    return new Map<string, NaiveValue>([
      [lineNumberColumn, BigInt(at + 2)],
      ...columns.map(({ source, name, type }): [string, NaiveValue] => [name, valueOf(like, source, type)]),
      [rejectColumns.cause, cause],
      [rejectColumns.reason, cause && 'It does not fit.'],
    ]);
  });
  const types = new Map<string, DataType>([
    [lineNumberColumn, 'integer'],
    ...columns.map(({ name, type }): [string, DataType] => [name, type]),
    [rejectColumns.cause, 'text'],
    [rejectColumns.reason, 'text'],
  ]);
  const name = loadedTable(config);
  if (name === undefined) throw new Error('the file brings no table');
  return { config, lines: { name, columns: types, key: [lineNumberColumn], rows: lines } };
}
