import { positions } from '../../random/key-position.ts';
import type { Dialect } from './dialect.ts';
import type { PrintFunction } from './print-function.ts';
import { type EngineFunction, engineFunctions } from './duckdb-functions/engine-functions.ts';

/** A dialect that writes the long expressions of ours as calls, and the definitions of those that were called. */
export interface MacroDialect {
  dialect: Dialect;
  /** Statements that define the macros used so far; empty when none was. */
  definitions(): string;
}

type MacroName = 'fanfare_trim' | 'fanfare_hash' | 'fanfare_position';

/** What a macro does, its parameters, and its body made by the base dialect. */
const macros: Readonly<Record<MacroName, { says: string; parameters: string; body: (base: Dialect) => string }>> = {
  fanfare_trim: {
    says: 'Text without white space at both ends.',
    parameters: 'value',
    body: (base) => base.trim('value'),
  },
  fanfare_hash: {
    says: 'The 60-bit number of a key from its text; kept with every row when it is imported.',
    parameters: 'key',
    body: (base) => base.keyHash([{ value: 'key', type: 'text' }]),
  },
  fanfare_position: {
    says: `Where a key stands under a seed, 0 to ${positions - 1}: evenly spread, and always the same. The three numbers come from the seed.`,
    parameters: 'hash, high, low, shift',
    body: (base) => base.position('hash', { high: 'high', low: 'low', shift: 'shift' }),
  },
};

/** Wraps a dialect for one readable query. */
export function macroDialect(base: Dialect): MacroDialect {
  const used = new Set<MacroName>();
  const given = new Set<EngineFunction>();
  const call = (name: MacroName, ...words: string[]) => {
    used.add(name);
    return `${name}(${words.join(', ')})`;
  };
  const noting =
    (key: EngineFunction): PrintFunction =>
    (...parts) => {
      given.add(key);
      return base.functions[key](...parts);
    };
  return {
    dialect: {
      ...base,
      trim: (value) => call('fanfare_trim', value),
      keyHash: (parts) => call('fanfare_hash', base.keyText(parts)),
      functions: { ...base.functions, sha512: noting('sha512'), 'xml-value': noting('xml-value') },
      position: (hash, { high, low, shift }) => call('fanfare_position', hash, high, low, shift),
    },
    definitions: () =>
      [...given]
        .map((key) => `-- ${engineFunctions[key].name}: ${engineFunctions[key].says}; DuckDB has none of its own.\n\n`)
        .join('') +
      [...used]
        .map((name) => {
          const { says, parameters, body } = macros[name];
          return `-- ${says}\nCREATE OR REPLACE TEMP MACRO ${name}(${parameters}) AS\n  ${body(base)};\n\n`;
        })
        .join(''),
  };
}
