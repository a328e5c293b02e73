import type { Cell } from './cells.ts';
import { asPlainText } from './formula-text.ts';

/** A line of CSV after RFC 4180; an empty cell is written as nothing, a text that looks like a formula as text. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? asPlainText(cell) : cell === null ? '' : String(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of newline-delimited JSON. */
export function ndjsonLine(names: readonly string[], cells: readonly Cell[]): string {
  return `${JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? null])))}\n`;
}
