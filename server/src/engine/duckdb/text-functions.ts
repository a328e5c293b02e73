import { hash } from 'node:crypto';
import { type DuckDBConnection, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';
import { type EngineFunction, engineFunctions, xmlValue } from '@fanfare/shared';

type Texts = (...texts: readonly string[]) => string | null;

const computed: Readonly<Record<EngineFunction, { takes: number; compute: Texts }>> = {
  sha512: { takes: 1, compute: (text = '') => hash('sha512', text, 'hex') },
  'xml-value': { takes: 2, compute: (text = '', path = '') => xmlValue(text, path) },
};

/**
 * Gives the engine functions of texts that DuckDB does not have: null where an argument is. They are worked out here,
 * some two thousand rows at a time, for all connections of the instance.
 */
export function registerTextFunctions(connection: DuckDBConnection): void {
  for (const [key, { name }] of Object.entries(engineFunctions)) {
    const { takes, compute } = computed[key as EngineFunction];
    const made = DuckDBScalarFunction.create({
      name,
      parameterTypes: Array.from({ length: takes }, () => VARCHAR),
      returnType: VARCHAR,
      mainFunction: (_, input, output) => {
        const columns = Array.from({ length: takes }, (_one, index) => input.getColumnVector(index));
        for (let row = 0; row < input.rowCount; row += 1) {
          const texts = columns.map((column) => column.getItem(row)).filter((text) => typeof text === 'string');
          output.setItem(row, texts.length === takes ? compute(...texts) : null);
        }
        output.flush();
      },
    });
    connection.registerScalarFunction(made);
    made.destroySync();
  }
}
