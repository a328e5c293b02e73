import type { DataType } from '../../catalog/data-type.ts';
import type { RowFunction } from '../row-functions.ts';

/** Prints a row function of arguments in finished SQL; each has exactly the type the engine keeps for its type. */
export type PrintFunction = (args: readonly string[], types: readonly DataType[], type: DataType) => string;

/** How an engine prints each row function. */
export type FunctionPrinters = Readonly<Record<RowFunction, PrintFunction>>;
