/** A column of a printed table; numbers stand right. */
export interface TableColumn {
  title: string;
  align?: 'left' | 'right';
}

/** Lines of a table in plain text, columns as wide as their longest cell. */
export function printTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(column.title.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => {
        const cell = cells[index] ?? '';
        const width = widths[index] ?? 0;
        return column.align === 'right' ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [
    line(columns.map((column) => column.title)),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
  ].join('\n');
}

/** 1234567 as "1,234,567". */
export function printCount(count: number): string {
  return count.toLocaleString('en-US');
}
