import { findColumn } from '../../catalog/lookup.ts';
import { carriedThrough } from '../carried.ts';
import { defineActivity, type SummaryContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { compileUpdate } from './compile-update.ts';
import { type UpdateDataConfig, updateDataConfigSchema } from './config.ts';
import { updateProblems } from './validate-update.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { listed } from '../../words/list.ts';

/** Writes columns of the people's own table; what comes after reads what was written. */
export const updateData = defineActivity({
  type: 'update-data',
  category: 'data',
  title: 'Update data',
  searchWords: ['write', 'set', 'change', 'score', 'attribute', 'save', 'add points', 'clear'],
  config: updateDataConfigSchema,
  initial: (): UpdateDataConfig => ({ changes: [{ kind: 'set', column: null, value: '' }] }),
  ports: () => ({
    inbound: { min: 1, max: 1 },
    outbound: [{ id: mainPort, label: phrase('label.updated'), role: 'main' }],
  }),
  writes: ({ changes }, { catalog, inbound }) => {
    const table = tableOfDimension(catalog, inbound[0]?.dimension)?.name;
    return table === undefined ? [] : changes.flatMap(({ column }) => (column === null ? [] : { table, column }));
  },
  validate: updateProblems,
  carries: (_, context) => carriedThrough(context),
  compile: compileUpdate,
  summarize: summarizeUpdate,
});

function summarizeUpdate({ changes }: UpdateDataConfig, { catalog, inbound }: SummaryContext): Text {
  const table = tableOfDimension(catalog, inbound[0]?.dimension);
  const [first] = changes;
  if (!first || first.column === null) return phrase('summary.chooseWhatIsChanged');
  const labelOf = (name: string) => (table && findColumn(table, name)?.label) ?? name;
  if (changes.length > 1) {
    const labels = changes.flatMap(({ column }) => (column ? labelOf(column) : []));
    return phrase('summary.changes', { columns: listed(labels, 'comma') });
  }
  const column = labelOf(first.column);
  if (first.kind === 'empty') return phrase('summary.emptiesColumn', { column });
  const { value } = first;
  const text = typeof value === 'object' ? ('formula' in value ? value.formula : `$${value.variable}`) : String(value);
  return phrase(first.kind === 'add' ? 'summary.addTo' : 'summary.sets', { value: text, column });
}
