export type { Cell, NaiveFunction, NaiveFunctions } from './cell.ts';
export { naiveFormula, naiveFunctions } from './evaluate-formula.ts';
export { faultyFunctions } from './faults.ts';
export { writtenCell } from './written-cell.ts';
