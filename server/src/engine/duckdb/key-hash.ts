import { invariant, keyHashSql } from '@fanfare/shared';
import type { StoredColumn } from '../data-engine.ts';
import { quoteName } from './names.ts';

/** SQL of the hash that is kept with every row of a table with a key. */
export function storedHash(key: readonly string[], columns: readonly StoredColumn[], alias: string): string {
  return keyHashSql(
    key.map((name) => {
      const column = columns.find((one) => one.name === name);
      invariant(column !== undefined, `the key column ${name} is not a column`);
      return { value: `${alias}.${quoteName(name)}`, type: column.type };
    }),
  );
}
