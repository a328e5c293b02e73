import { row } from './compile-parts.ts';
import { type RowFunctionTable, strict } from './formula-function.ts';
import { signature } from './signature.ts';

/** Functions of places. */
export const otherFormulaFunctions = {
  distance: {
    category: 'other',
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
} satisfies RowFunctionTable;
