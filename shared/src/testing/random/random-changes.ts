import type { ColumnChange, WrittenValue } from '../../activities/update-data/config.ts';
import type { Column } from '../../catalog/catalog.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { findTable } from '../../catalog/lookup.ts';
import type { Drawing } from './drawing.ts';
import { randomFormula } from './random-formula.ts';
import { literalOf } from './random-operand.ts';
import { randomValue } from './random-value.ts';
import type { Scope } from './scope.ts';

/** Types of formulas that fit a column. */
const fitting: Readonly<Record<DataType, readonly DataType[]>> = {
  text: ['text'],
  integer: ['integer'],
  decimal: ['decimal', 'integer'],
  float: ['float', 'integer', 'decimal'],
  boolean: ['boolean'],
  date: ['date'],
  datetime: ['datetime', 'date'],
};

const variables: Partial<Record<DataType, string>> = {
  text: 'text_1',
  decimal: 'number_1',
  float: 'number_1',
  boolean: 'boolean_1',
  date: 'date_1',
};

function randomWritten(scope: Scope, table: string, type: DataType): WrittenValue {
  const { draw, context } = scope;
  const variable = variables[type];
  if (variable !== undefined && draw.chance(0.2)) return { variable };
  const formula = draw.chance(0.5) ? randomFormula(scope, table, draw.pick(fitting[type])) : undefined;
  if (formula) return { formula: formula.text };
  return literalOf(draw, type, randomValue(draw, type, context.clock), context.clock);
}

function randomChange(scope: Scope, table: string, { name, type }: Column): ColumnChange {
  const { draw } = scope;
  const isNumber = type === 'integer' || type === 'decimal' || type === 'float';
  if (draw.chance(0.15)) return { kind: 'empty', column: name };
  const value = randomWritten(scope, table, type);
  return { kind: isNumber && draw.chance(0.5) ? 'add' : 'set', column: name, value };
}

/** Writes one to three columns of the people on an outlet. */
export function addUpdate(drawing: Drawing): void {
  const taken = drawing.take(({ table }) => !table.startsWith('_fanfare'));
  if (taken === undefined) return;
  const { scope, population } = taken;
  const { draw, context } = scope;
  const table = findTable(context.catalog, population.table);
  const free = table?.columns.filter(({ name }) => !table.key.includes(name)) ?? [];
  if (table === undefined || free.length === 0) {
    drawing.release(taken);
    return;
  }
  const changes = draw
    .some(free)
    .slice(0, 3)
    .map((column) => randomChange(scope, table.name, column));
  drawing.add(taken.id, 'update-data', { changes });
}
