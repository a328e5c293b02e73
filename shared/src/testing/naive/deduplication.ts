import type { DeduplicationConfig, Survivor } from '../../activities/deduplication/config.ts';
import { byChance, byKey, byValue, type Criterion, firstInOrder, reader } from './ordering.ts';
import { type NaiveInbound, type NaiveOutcome, rowsWhere, withRows } from './outcome.ts';
import { constantOf, constantsOnly, placeOf } from './operand.ts';
import { type RuleContext } from './rule-context.ts';
import { attributeOf } from './condition.ts';
import { folded, trimmed } from './text-shape.ts';
import { identityOf, isEmpty, type NaiveRow, type NaiveValue } from './value.ts';

/** Keeps the best rows of each group of equal rows. */
export function deduplication(context: RuleContext, inbound: NaiveInbound, config: DeduplicationConfig): NaiveOutcome {
  const { population } = inbound;
  const { table } = population;
  const fields = config.by.map((field) => {
    const read = reader(context, table, field.attribute);
    return (row: NaiveRow): NaiveValue => shaped(read(row), field.trim, field.fold);
  });
  const groups = new Map<string, NaiveRow[]>();
  const kept = new Set<NaiveRow>();
  for (const row of population.rows) {
    const values = fields.map((field) => field(row));
    if (values.some(isEmpty)) context.notes.add(config.emptyIsValue ? 'empty is a value' : 'empty has no duplicates');
    if (!config.emptyIsValue && values.some(isEmpty)) kept.add(row);
    else {
      const group = JSON.stringify(values.map(identityOf));
      groups.set(group, [...(groups.get(group) ?? []), row]);
    }
  }
  const criteria = config.survivors.map((survivor) => criterionOf(context, table, survivor, config.seed));
  for (const rows of groups.values()) {
    const count = config.keep === 0 ? rows.length : config.keep;
    for (const row of firstInOrder(context, 'deduplication', rows, criteria, byKey(context, table), count))
      kept.add(row);
  }
  const duplicates = rowsWhere(population.rows, (row) => !kept.has(row));
  return {
    outputs: new Map([
      ['out', withRows(population, kept)],
      ...(config.duplicates ? [['duplicates', withRows(population, duplicates)] as const] : []),
    ]),
    drops: [{ cause: 'duplicate', rows: duplicates }],
    facts: new Map(),
  };
}

function shaped(value: NaiveValue, trim: boolean, fold: boolean): NaiveValue {
  if (typeof value !== 'string') return value;
  const text = trim ? trimmed(value) : value;
  return fold ? folded(text) : text;
}

function criterionOf(context: RuleContext, table: string, survivor: Survivor, seed: number): Criterion {
  if (survivor.kind === 'random') return byChance(context, table, seed);
  const read = reader(context, table, survivor.attribute);
  switch (survivor.kind) {
    case 'lowest':
      return byValue(read, 'ascending');
    case 'highest':
      return byValue(read, 'descending');
    case 'filled':
      return (left, right) => Number(isEmpty(read(left))) - Number(isEmpty(read(right)));
    case 'list': {
      const { attribute, values } = survivor;
      const place = (row: NaiveRow) => {
        if (attribute === null || isEmpty(read(row))) return values.length;
        const measured = attributeOf(context, table, row, attribute);
        const found = values.findIndex(
          (value) => placeOf(measured, constantOf(value, measured, constantsOnly(context.clock))) === 'in',
        );
        return found < 0 ? values.length : found;
      };
      return (left, right) => place(left) - place(right);
    }
  }
}
