import type { FunctionPrinters } from '../print-function.ts';
import { choiceFunctions } from './choices.ts';
import { conversionFunctions } from './conversions.ts';
import { dateFunctions } from './dates.ts';
import { normalFunctions } from './normal-texts.ts';
import { numberFunctions } from './numbers.ts';
import { textFunctions } from './texts.ts';

/** Every row function in DuckDB. */
export const duckdbFunctions: FunctionPrinters = {
  ...numberFunctions,
  ...textFunctions,
  ...normalFunctions,
  ...dateFunctions,
  ...conversionFunctions,
  ...choiceFunctions,
};
