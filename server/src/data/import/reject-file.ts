import { lineColumn, literalText, refusalColumn } from '../../engine/duckdb/names.ts';
import type { EngineConnection } from '../../engine/engine.ts';

/** At most so many rejected records are written down; all are counted. */
export const maxRejectsKept = 100_000;

/** A FROM item with line, column, reason and text of the records that reading a file gave up. */
export function scanRejectsSql(scanRejects: string): string {
  return `read_csv(${literalText(scanRejects)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    new_line = '\\n', max_line_size = 100000,
    columns = {'line': 'BIGINT', 'column': 'VARCHAR', 'reason': 'VARCHAR', 'text': 'VARCHAR'})`;
}

/** Writes line, column, reason and text of every rejected record as CSV, in the order of the file. */
export async function writeRejectFile(
  connection: EngineConnection,
  target: string,
  scanRejects: string | undefined,
  staging: string | undefined,
): Promise<void> {
  const parts: string[] = [];
  if (scanRejects !== undefined) {
    parts.push(`SELECT line, "column", reason, text FROM ${scanRejectsSql(scanRejects)}`);
  }
  if (staging !== undefined) {
    const part = (index: number) => `split_part(${refusalColumn}, chr(31), ${index})`;
    const text = `substr(${refusalColumn}, length(${part(1)}) + length(${part(2)}) + 3)`;
    parts.push(
      `SELECT ${lineColumn} AS line, ${part(1)} AS "column", ${part(2)} AS reason, ${text} AS text
       FROM ${staging} WHERE ${refusalColumn} IS NOT NULL`,
    );
  }
  await connection.run(
    `COPY (SELECT line, coalesce("column", '') AS "column", reason, text FROM (${parts.join(' UNION ALL ')}) ORDER BY line, "column" LIMIT ${maxRejectsKept})
     TO ${literalText(target)} (FORMAT csv, HEADER true)`,
  );
}

/** The first reasons, most frequent first: `amount: is not a number (12 times, first in line 4)`. */
export async function commonReasons(connection: EngineConnection, rejectFile: string): Promise<string> {
  const rows = await connection.all(
    `SELECT coalesce("column", ''), regexp_replace(reason, '^".*" is', 'is', 's') AS general, count(*) AS n, min(line) AS first
     FROM read_csv(${literalText(rejectFile)}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
       max_line_size = 100000, columns = {'line': 'BIGINT', 'column': 'VARCHAR', 'reason': 'VARCHAR', 'text': 'VARCHAR'})
     GROUP BY ALL ORDER BY n DESC, first LIMIT 3`,
  );
  return rows
    .map((row) => row.map(String))
    .map(([column, reason, count, line]) => {
      const times = Number(count) === 1 ? `line ${line}` : `${count} times, first in line ${line}`;
      return `${column === '' ? '' : `${column}: `}${reason} (${times})`;
    })
    .join('; ');
}
