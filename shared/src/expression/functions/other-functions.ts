import { literal } from '../../relation/literal.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, column } from '../../relation/scalars.ts';
import type { TableSource } from '../../relation/table-source.ts';
import { row } from './compile-parts.ts';
import { type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

const category = 'other';

/** Functions of places, and names of rows. */
export const otherFormulaFunctions = {
  distance: {
    category,
    also: ['Distance', 'geo'],
    signatures: [signature('longitudeA: float, latitudeA: float, longitudeB: float, latitudeB: float -> float')],
    doc: 'Kilometres between two places along a great circle, from longitude and latitude in degrees; empty outside of 180 and 90 degrees.',
    empties: strict,
    examples: [
      ['round(distance(2.3522, 48.8566, 13.4050, 52.5200), 1)', '877.5'],
      ['distance(200, 0, 0, 0)', 'empty'],
    ],
    compile: row('distance'),
  },
  rowId: {
    category,
    also: ['RowId', 'primary key'],
    signatures: [signature(' -> text')],
    readsKey: true,
    doc: 'The key of the row as a text, the same as long as the row has that key: numbers without trailing zeros, datetimes as 2026-01-31T08:00:00Z. Several columns are joined with |, before which \\ stands where a text of the key holds one of these two signs.',
    empties: 'Never empty.',
    examples: [
      ['rowId()', '1'],
      ['last(purchases, rowId() order by bought_on)', '101|1'],
    ],
    compile: (_, { source }) => rowName(source),
  },
  uuid: {
    category,
    also: ['NewUUID', 'GUID', 'unique identifier'],
    signatures: [signature(' -> text'), signature('name: text -> text')],
    readsKey: true,
    doc: 'A UUID (version 8) for the row, always the same for a row and a name and different for others: it is made from the name, the table and the key of the row.',
    empties: 'An empty name is none.',
    examples: [
      ['uuid()', '71f1edc6-c2d8-8cec-a587-9dbc1d31614b'],
      ["uuid('voucher') = uuid('voucher')", 'true'],
      ["uuid('voucher') = uuid('letter')", 'false'],
    ],
    compile: ([name = literal('', 'text')], { source }) => {
      const parts = [measured(name), measured(literal(source.table, 'text')), rowName(source)];
      return call('uuid', [call('join-texts', parts, 'text')], 'text');
    },
  },
} satisfies RowFunctionTable;

/** A text with its length in code points before it, so that where it ends is known when another follows. */
function measured(text: Scalar): Scalar {
  if (text.kind === 'literal') {
    const plain = String(text.value);
    return literal(`${Array.from(plain).length}:${plain}`, 'text');
  }
  const length = call('to-text', [call('length', [text], 'integer')], 'text');
  return call('join-texts', [length, literal(':', 'text'), text], 'text');
}

/** The key as one text, different for different keys. */
function rowName(source: TableSource): Scalar {
  const parts = source.key.map((name) => {
    const value = column(source, name);
    if (value.type !== 'text') return call('key-text', [value], 'text');
    return source.key.length > 1 ? escaped(escaped(value, '\\'), '|') : value;
  });
  const [first, ...others] = parts;
  if (first && others.length === 0) return first;
  const separated = parts.flatMap((part, index) => (index > 0 ? [literal('|', 'text'), part] : [part]));
  return call('join-texts', separated, 'text');
}

function escaped(text: Scalar, sign: string): Scalar {
  return call('replace', [text, literal(sign, 'text'), literal(`\\${sign}`, 'text')], 'text');
}
