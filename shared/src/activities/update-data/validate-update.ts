import type { EvaluationContext } from '../../attribute/evaluation-context.ts';
import type { Table } from '../../catalog/catalog.ts';
import { isNumeric } from '../../catalog/data-type.ts';
import { findColumn } from '../../catalog/lookup.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import type { ColumnChange, UpdateDataConfig } from './config.ts';
import { writtenScalar } from './written-scalar.ts';
import { phrase } from '../../words/phrase.ts';

/** What is missing or cannot be in the changes. Columns are looked at once the inbound dimension is known. */
export function updateProblems({ changes }: UpdateDataConfig, context: ValidateContext): ActivityProblem[] {
  if (changes.length === 0) return [{ code: 'update.none', field: 'changes' }];
  const table = tableOfDimension(context.catalog, context.inbound[0]?.dimension);
  if (!table) return [];
  const evaluation = { ...context, environment: new Map(), now: '1970-01-01T00:00:00Z' };
  return changes.flatMap((change, index) => {
    const isRepeated = changes.slice(0, index).some(({ column }) => column !== null && column === change.column);
    return changeProblems(change, `changes/${index}`, isRepeated, table, evaluation);
  });
}

function changeProblems(
  change: ColumnChange,
  field: string,
  isRepeated: boolean,
  table: Table,
  context: EvaluationContext,
): ActivityProblem[] {
  const place = `${field}/column`;
  const { column: name } = change;
  if (name === null) {
    return [
      {
        code: 'config.missing',
        field: place,
        params: { field: phrase('field.column'), hint: phrase('hint.chooseWhatIsChanged') },
      },
    ];
  }
  const column = findColumn(table, name);
  const tableLabel = table.label ?? table.name;
  if (!column) return [{ code: 'attribute.unknown', field: place, params: { attribute: name, table: tableLabel } }];
  const label = column.label ?? name;
  if (table.key.includes(name)) {
    return [{ code: 'update.key', field: place, params: { column: label, table: tableLabel } }];
  }
  const repeated: ActivityProblem[] = isRepeated
    ? [{ code: 'update.repeated', field: place, params: { column: label } }]
    : [];
  if (change.kind === 'empty') return repeated;
  if (change.kind === 'add' && !isNumeric(column.type)) {
    return [...repeated, { code: 'update.add.type', field: place, params: { column: label, type: column.type } }];
  }
  if (change.value === '') {
    const params = { field: phrase('field.valueOf', { name: label }), hint: phrase('hint.enterOneOrChooseEmpty') };
    return [...repeated, { code: 'config.missing', field: `${field}/value`, params }];
  }
  const written = writtenScalar(change.value, { name, label, type: column.type, table: table.name }, context);
  return [...repeated, ...(written.ok ? [] : written.problems.map((one) => ({ ...one, field: `${field}/value` })))];
}
