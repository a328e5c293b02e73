import type { DataType } from '@fanfare/shared';
import { literalText, lineColumn, quoteName } from '../../engine/duckdb/names.ts';
import { isAbortError } from '../../engine/abort-error.ts';
import type { EngineConnection } from '../../engine/engine.ts';
import { ImportRefused } from '../scan/import-refused.ts';
import type { ScanResult } from '../scan/scan-file.ts';
import { maxRecordBytes, type ReadSettings } from '../scan/sniff.ts';
import { type SourceColumn, sourceColumns } from './source-columns.ts';

export interface RawColumn extends SourceColumn {
  /** SQL of the field as text; null when it is empty and unquoted. */
  raw: string;
  /** Type that the file itself says the column has, and the value as it stands. */
  native?: { type: DataType; value: string };
}

/** The good records of a file as the engine reads them: a FROM item with `_fanfare_line`, and SQL per column. */
export interface RawSource {
  from: string;
  columns: RawColumn[];
  /** What had to be changed in the header, in words. */
  remarks: string[];
  /** SQL of the record's text, for the reject file. */
  text: string;
  /** SQL that says what is wrong with a whole record, null when nothing is. */
  fault: string;
}

/** Records of a delimited file that `scanFile` has put into its strict form. */
export function delimitedSource(rowsFile: string, settings: ReadSettings, scan: ScanResult): RawSource {
  const { columns, remarks } = sourceColumns(scan.header, scan.fields);
  const names = columns.map((_, index) => `r${index}`);
  return {
    from: readRows(rowsFile, names, settings.delimiter, '"'),
    columns: columns.map((column, index) => ({ ...column, raw: `r${index}` })),
    remarks,
    text: `concat_ws(${literalText(settings.delimiter)}, ${names.map((name) => `coalesce(${name}, '')`).join(', ')})`,
    fault: 'NULL',
  };
}

/** Objects of a newline-delimited JSON file, one column per field found. */
export async function jsonSource(connection: EngineConnection, rowsFile: string): Promise<RawSource> {
  const from = readRows(rowsFile, ['j'], '\u0001', '');
  const isObject = "CASE WHEN json_valid(j) THEN json_type(j) = 'OBJECT' ELSE false END";
  const found = await connection.all(
    `SELECT k, min(n) AS first FROM (
       SELECT unnest(json_keys(j)) AS k, ${lineColumn} * 10000 + generate_subscripts(json_keys(j), 1) AS n
       FROM (SELECT * FROM ${from} WHERE ${isObject}))
     GROUP BY k ORDER BY first LIMIT 2000`,
  );
  const fields = found.map(([key]) => String(key));
  const { columns, remarks } = sourceColumns(fields, fields.length);
  const paths = fields.map((field) => literalText(`/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`));
  const values = paths.length === 0 ? 'NULL' : `json_extract_string(j, [${paths.join(', ')}])`;
  return {
    from: `(SELECT ${lineColumn}, j, ${isObject} AS is_object, CASE WHEN ${isObject} THEN ${values} END AS f FROM ${from})`,
    columns: columns.map((column, index) => ({ ...column, raw: `f[${index + 1}]` })),
    remarks,
    text: 'j',
    fault: "CASE WHEN NOT is_object THEN 'is not a JSON object' END",
  };
}

/** Rows of a Parquet file; the line is the number of the row. @throws ImportRefused when it cannot be read */
export async function parquetSource(connection: EngineConnection, file: string): Promise<RawSource> {
  const reader = `read_parquet(${literalText(file)}, file_row_number = true)`;
  const described = await connection
    .all(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${reader})`)
    .catch((error: unknown) => {
      if (isAbortError(error)) throw error;
      throw new ImportRefused('file.parquet', 'The Parquet file is damaged or not complete.');
    });
  const stored = described
    .filter(([name]) => name !== 'file_row_number')
    .map(([name, type]) => [String(name), String(type)] as const);
  const { columns, remarks } = sourceColumns(
    stored.map(([name]) => name),
    stored.length,
  );
  return {
    from: `(SELECT file_row_number + 1 AS ${lineColumn}, ${stored.map(([name], index) => `${quoteName(name)} AS c${index}`).join(', ')} FROM ${reader})`,
    columns: columns.map((column, index) => {
      const type = stored[index]?.[1] ?? 'VARCHAR';
      const isNested = /[[(]|MAP|STRUCT/.test(type) && !type.startsWith('DECIMAL');
      const native = nativeType(type);
      return {
        ...column,
        raw: isNested ? `CAST(to_json(c${index}) AS VARCHAR)` : `CAST(c${index} AS VARCHAR)`,
        ...(native === undefined ? {} : { native: { type: native, value: `c${index}` } }),
      };
    }),
    remarks,
    text: "''",
    fault: 'NULL',
  };
}

function nativeType(type: string): DataType | undefined {
  if (/^U?(TINY|SMALL)?INT(EGER)?$|^UINTEGER$|^BIGINT$/.test(type)) return 'integer';
  const decimal = /^DECIMAL\((\d+),(\d+)\)$/.exec(type);
  if (decimal !== null)
    return Number(decimal[2]) <= 6 && Number(decimal[1]) - Number(decimal[2]) <= 18 ? 'decimal' : 'float';
  if (type.startsWith('TIMESTAMP')) return type === 'TIMESTAMP' ? 'datetime' : undefined;
  return ({ VARCHAR: 'text', DOUBLE: 'float', FLOAT: 'float', BOOLEAN: 'boolean', DATE: 'date' } as const)[type];
}

function readRows(file: string, names: readonly string[], delimiter: string, quote: string): string {
  const columns = [`'${lineColumn}': 'BIGINT'`, ...names.map((name) => `'${name}': 'VARCHAR'`)];
  const quoting = quote === '' ? "quote = '', escape = ''" : `quote = '"', escape = '"'`;
  return `read_csv(${literalText(file)}, auto_detect = false, header = false, delim = ${literalText(delimiter)}, ${quoting},
    new_line = '\\n', nullstr = '', allow_quoted_nulls = false, null_padding = false, strict_mode = true,
    max_line_size = ${maxRecordBytes * 3}, columns = {${columns.join(', ')}})`;
}
