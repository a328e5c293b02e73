import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type Cell, cell, type NaiveFunctions } from './cell.ts';
import { writtenCell } from './written-cell.ts';

/** The key of a row: one value as it is, several with | between and \ before that sign and before itself in texts. */
function rowName(key: readonly Cell[]): string {
  const [only, ...others] = key;
  if (only && others.length === 0) return written(only);
  return key.map((one) => (one.type === 'text' ? written(one).replace(/[\\|]/g, '\\$&') : written(one))).join('|');
}

const written = (one: Cell) => writtenCell(one) ?? '';
const measured = (text: string) => `${Array.from(text).length}:${text}`;

/** Functions that name the row, as docs/formulas.md says. */
export const rowNameFunctions: NaiveFunctions = {
  rowId: (_, __, { key }) => cell('text', rowName(key)),
  uuid: ([name], _, { table, key }) => {
    const text = `${measured(String(name?.value ?? ''))}${measured(table)}${rowName(key)}`;
    const digits = bytesToHex(md5(utf8ToBytes(text)));
    const [a, b, c, d, e] = [
      digits.slice(0, 8),
      digits.slice(8, 12),
      digits.slice(13, 16),
      digits.slice(17, 20),
      digits.slice(20),
    ];
    return cell('text', `${a}-${b}-8${c}-a${d}-${e}`);
  },
};
