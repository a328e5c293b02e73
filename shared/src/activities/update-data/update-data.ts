import { findColumn } from '../../catalog/lookup.ts';
import { carriedThrough } from '../carried.ts';
import { defineActivity, type SummaryContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileUpdate } from './compile-update.ts';
import { type UpdateDataConfig, updateDataConfigSchema } from './config.ts';
import { updateProblems } from './validate-update.ts';

/** Writes columns of the people's own table; what comes after reads what was written. */
export const updateData = defineActivity({
  type: 'update-data',
  category: 'data',
  title: 'Update data',
  searchWords: ['write', 'set', 'change', 'score', 'attribute', 'save', 'add points', 'clear'],
  config: updateDataConfigSchema,
  initial: (): UpdateDataConfig => ({ changes: [{ kind: 'set', column: null, value: '' }] }),
  ports: () => ({ inbound: { min: 1, max: 1 }, outbound: [{ id: mainPort, label: 'Updated', role: 'main' }] }),
  writes: ({ changes }, { catalog, inbound }) => {
    const table = tableOfDimension(catalog, inbound[0]?.dimension)?.name;
    return table === undefined ? [] : changes.flatMap(({ column }) => (column === null ? [] : { table, column }));
  },
  validate: updateProblems,
  carries: (_, context) => carriedThrough(context),
  compile: compileUpdate,
  summarize: summarizeUpdate,
});

function summarizeUpdate({ changes }: UpdateDataConfig, { catalog, inbound }: SummaryContext): string {
  const table = tableOfDimension(catalog, inbound[0]?.dimension);
  const [first] = changes;
  if (!first || first.column === null) return 'Choose what is changed';
  const labelOf = (name: string) => (table && findColumn(table, name)?.label) ?? name;
  if (changes.length > 1)
    return `Changes ${changes.flatMap(({ column }) => (column ? labelOf(column) : [])).join(', ')}`;
  const label = labelOf(first.column);
  if (first.kind === 'empty') return `Empties ${label}`;
  const { value } = first;
  const text = typeof value === 'object' ? ('formula' in value ? value.formula : `$${value.variable}`) : String(value);
  return first.kind === 'add' ? `Adds ${text} to ${label}` : `Sets ${label} to ${text}`;
}
