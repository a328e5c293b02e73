import type { DataType } from '../../../catalog/data-type.ts';
import {
  type AggregateFormulaFunction,
  aggregateFormulaFunctions,
} from '../../../expression/functions/aggregate-functions.ts';
import { windowFormulaFunction } from '../../../expression/functions/formula-functions.ts';
import type { Draw } from '../draw.ts';

/** What a function over the rows of a table is made of. */
export interface OverParts {
  draw: Draw;
  /** A formula on a row. */
  value(type: DataType): string;
  /** An attribute or a constant to divide or order rows by. */
  attribute(): string;
}

const numbers: readonly DataType[] = ['integer', 'decimal', 'float'];
const ordered: readonly DataType[] = [...numbers, 'text', 'date', 'datetime'];
const table: Readonly<Record<string, AggregateFormulaFunction>> = aggregateFormulaFunctions;

/** A formula of a type over the rows of a table; undefined when there is no function for it. */
export function randomOver(parts: OverParts, type: DataType): string | undefined {
  const names = Object.entries(table).flatMap(([name, { fn, over }]) => {
    if (over === undefined) return [];
    if (fn === 'count' || fn === 'count-filled' || fn === 'count-distinct') return type === 'integer' ? [name] : [];
    if (fn === 'avg' || fn === 'stddev') return type === 'float' ? [name] : [];
    if (fn === 'sum') return type === 'integer' || type === 'decimal' ? [name] : [];
    return (fn === 'min' || fn === 'max') && type === 'boolean' ? [] : [name];
  });
  const windows = type === 'integer' ? ['rowNumber', 'rank'] : [];
  return callOver(parts, parts.draw.pick([...windows, ...names]), type);
}

/** A call of a function over the rows of a table; undefined when it cannot be. */
export function callOver(parts: OverParts, name: string, type: DataType | undefined): string | undefined {
  const { draw } = parts;
  const partition = () => ['partition by', draw.several(1, 2, () => parts.attribute()).join(', ')];
  const key = () => `${parts.attribute()}${draw.pick(['', ' asc', ' desc'])}`;
  const order = () => ['order by', draw.several(1, 2, key).join(', ')];
  const window = windowFormulaFunction(name);
  if (window) {
    const by = [...(draw.chance(0.6) ? partition() : []), ...(window.needsOrder || draw.chance(0.7) ? order() : [])];
    return `${name}(${by.join(' ')})`;
  }
  const one = table[name];
  if (one?.over === undefined) return undefined;
  const isOrdered = one.fn === 'first' || (one.running !== undefined && draw.chance(0.5));
  const by = [...(draw.chance(0.7) ? partition() : []), ...(isOrdered ? order() : [])];
  const where = one.of !== null && draw.chance(0.3) ? [`where ${parts.value('boolean')}`] : [];
  const value = one.of === null ? [] : [parts.value(typeOf(draw, one, type))];
  return `${name}(${[...value, ...where, 'over', ...(by.length > 0 ? by : ['all'])].join(' ')})`;
}

function typeOf(draw: Draw, { of, fn }: AggregateFormulaFunction, type: DataType | undefined): DataType {
  if (of === 'number') return fn === 'sum' && type ? type : draw.pick(numbers);
  if (type && (fn === 'min' || fn === 'max' || fn === 'first')) return type;
  return draw.pick(of === 'ordered' ? ordered : [...ordered, 'boolean' as const]);
}
