import type { DataType } from '../../../catalog/data-type.ts';
import { InvariantError } from '../../../result/invariant.ts';

/** The text of a value as part of a key, by type; see `keyText`. */
export const keyTexts: Record<DataType, (value: string) => string> = {
  text: (value) => value,
  integer: (value) => `CAST(${value} AS VARCHAR)`,
  decimal: (value) => `regexp_replace(CAST(${value} AS VARCHAR), '\\.?0+$', '')`,
  float: () => {
    throw new InvariantError('a float cannot be part of a key');
  },
  boolean: (value) => `CAST(${value} AS VARCHAR)`,
  date: (value) => `CAST(${value} AS VARCHAR)`,
  datetime: (value) => `(regexp_replace(strftime(${value}, '%Y-%m-%dT%H:%M:%S.%f'), '\\.?0*$', '') || 'Z')`,
};
