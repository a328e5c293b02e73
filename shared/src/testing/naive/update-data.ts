import { type ColumnChange, updateDataConfigSchema, type WrittenValue } from '../../activities/update-data/config.ts';
import { onlyInbound, type Run } from './activity.ts';
import { parseDay, startOfDay } from './calendar.ts';
import { rebased } from './environment.ts';
import type { Measured } from './measured.ts';
import { constantOf } from './operand.ts';
import { type RuleContext, tableNamed } from './rule-context.ts';
import { formulaOf } from './simple-formula.ts';
import { isEmpty, type NaiveData, type NaiveRow, type NaiveValue } from './value.ts';
import type { DataType } from '../../catalog/data-type.ts';

/** The same people; their table as seen downstream has other values. All changes read the values before them. */
export const updateData: Run = (activity) => {
  const { changes } = updateDataConfigSchema.parse(activity.config);
  const { id, context } = activity;
  const { population } = onlyInbound(activity);
  const table = tableNamed(context, population.table);
  const rows = table.rows.map((row): NaiveRow => {
    if (!population.rows.has(row)) return row;
    const changed = changes.map((change): [string, NaiveValue] => {
      const name = change.column ?? '';
      return [name, changedValue(context, population.table, row, change, table.columns.get(name) ?? 'text')];
    });
    return new Map([...row, ...changed]);
  });
  const chains = changes.map(({ column }): [string, string[]] => {
    return [column ?? '', [...(table.written?.get(column ?? '') ?? []), id]];
  });
  const written: NaiveData = new Map([
    ...context.data,
    [table.name, { ...table, rows, written: new Map([...(table.written ?? []), ...chains]) }],
  ]);
  return {
    outputs: new Map([['out', rebased(population, context.data, written)]]),
    drops: [],
    facts: new Map(),
    written,
  };
};

function changedValue(
  context: RuleContext,
  table: string,
  row: NaiveRow,
  change: ColumnChange,
  type: DataType,
): NaiveValue {
  if (change.kind === 'empty') return null;
  const value = valueFor(context, table, row, change.value, type);
  if (change.kind === 'set') return value;
  const before = row.get(change.column ?? '') ?? null;
  if (isEmpty(value)) return before;
  return added(before ?? (type === 'float' ? 0 : 0n), value, type);
}

/** Whole numbers have 64 bits, decimals 18 digits before the point; what does not fit is empty. */
const most: Partial<Record<DataType, bigint>> = { integer: 2n ** 63n - 1n, decimal: 10n ** 24n - 1n };

function added(before: NaiveValue, value: NaiveValue, type: DataType): NaiveValue {
  if (typeof before === 'number' && typeof value === 'number') return before + value;
  if (typeof before !== 'bigint' || typeof value !== 'bigint') throw new Error(`no ${type} to add`);
  const sum = before + value;
  const limit = most[type] ?? 0n;
  return sum > limit || sum < -limit - (type === 'integer' ? 1n : 0n) ? null : sum;
}

function valueFor(
  context: RuleContext,
  table: string,
  row: NaiveRow,
  written: WrittenValue,
  type: DataType,
): NaiveValue {
  const { clock, variables } = context;
  const side = { clock, variables, formula: (text: string) => formulaOf(context, table, row, text) };
  if (typeof written === 'object' && 'formula' in written)
    return converted(context, side.formula(written.formula), type);
  const beside: Measured = { kind: 'plain', type, value: null };
  return constantOf(written, beside, side).from;
}

/** A value of another type that fits: whole numbers as decimals, numbers as floats, a day as its first moment. */
function converted(
  { clock }: RuleContext,
  { type: given, value }: Extract<Measured, { kind: 'plain' }>,
  type: DataType,
): NaiveValue {
  if (isEmpty(value)) return null;
  if (given === type) return value;
  if (type === 'float') return given === 'decimal' ? Number(value) / 1e6 : Number(value);
  if (given === 'integer' && type === 'decimal') return (value as bigint) * 1_000_000n;
  if (given === 'date' && type === 'datetime') return startOfDay(parseDay(String(value)), clock.timeZone);
  throw new Error(`no ${given} fits ${type}`);
}
