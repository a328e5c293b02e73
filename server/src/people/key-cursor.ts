import {
  all,
  always,
  any,
  canonicalLiteral,
  column,
  compare,
  literal,
  type LiteralValue,
  type Predicate,
  type Scalar,
  type TableSource,
} from '@fanfare/shared';
import { z } from 'zod';
import { badRequest } from '../http/errors.ts';
import type { Cell } from './cells.ts';

const cursorSchema = z.array(z.union([z.string(), z.boolean()])).min(1);

/** The place after a row in key order, as text that travels. */
export function printCursor(key: readonly Cell[]): string {
  return Buffer.from(JSON.stringify(key.map((cell) => (typeof cell === 'boolean' ? cell : String(cell))))).toString(
    'base64url',
  );
}

/**
 * Holds for the rows after the cursor in key order.
 * @throws HttpError when the cursor does not fit the key.
 */
export function afterCursor(source: TableSource, cursor: string): Predicate {
  const values = readCursor(cursor);
  if (values.length !== source.key.length) throw badCursor();
  const columns = source.key.map((name, index) => ({
    value: column(source, name),
    at: literalAt(source, name, values[index]),
  }));
  const alternatives = columns.map(({ value, at }, index) => {
    const same = columns.slice(0, index).map((before) => compare('=', before.value, before.at));
    return all(...same, isGreater(value, at));
  });
  return any(...alternatives);
}

function isGreater(value: Scalar, at: LiteralValue): Predicate {
  if (value.type !== 'boolean') return compare('>', value, at);
  return at.value === true ? always(false) : compare('=', value, literal(true, 'boolean'));
}

function readCursor(cursor: string): (string | boolean)[] {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw badCursor();
  }
}

function literalAt(source: TableSource, name: string, value: string | boolean | undefined): LiteralValue {
  const type = source.columns[name];
  const canonical = type === undefined || value === undefined ? undefined : canonicalLiteral(value, type);
  if (type === undefined || canonical === undefined) throw badCursor();
  return literal(canonical, type);
}

function badCursor(): Error {
  return badRequest('people.cursor', 'The place to go on from is not one of this list.');
}
