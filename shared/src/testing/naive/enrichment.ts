import { type EnrichmentEntry, enrichmentConfigSchema, type EntryOf } from '../../activities/enrichment/config.ts';
import { inboundBy, leaves, type NaiveActivity, type Run } from './activity.ts';
import { attributeOf, plain, typeAt } from './attribute.ts';
import { type NaiveColumn, naiveColumn, withMore } from './column.ts';
import { holds } from './condition.ts';
import { areEqual } from './equal-attributes.ts';
import { jsonOf } from './json-text.ts';
import { inOrder } from './order.ts';
import { aggregateValue, chosen, linkedRowsOf, orderOf } from './rows-of-link.ts';
import { type RuleContext, tableNamed, withColumns } from './rule-context.ts';
import { formulaOf, formulaType } from './simple-formula.ts';
import { isEmpty, type NaiveRow } from './value.ts';

/** The same rows with more columns; each entry sees the columns of those before it. */
export const enrichment: Run = (activity) => {
  const { primary, columns } = enrichmentConfigSchema.parse(activity.config);
  const { population } = inboundBy(activity, primary);
  const added = columns.reduce<readonly NaiveColumn[]>((before, entry) => {
    const context = withColumns(activity.context, before);
    return withMore(before, columnsOf(activity, context, population.table, entry));
  }, population.columns);
  return leaves({ ...population, columns: added });
};

function columnsOf(
  activity: NaiveActivity,
  context: RuleContext,
  table: string,
  entry: EnrichmentEntry,
): readonly NaiveColumn[] {
  switch (entry.kind) {
    case 'attribute': {
      const path = chosen(entry.attribute);
      const value = (row: NaiveRow) => plain(attributeOf(context, table, row, path));
      return [naiveColumn(entry.name, typeAt(context, table, path), value)];
    }
    case 'formula': {
      const value = (row: NaiveRow) => formulaOf(context, table, row, entry.formula).value;
      return [naiveColumn(entry.name, formulaType(context, table, entry.formula), value)];
    }
    case 'aggregate': {
      const of = (row: NaiveRow | undefined) => {
        const linked = linkedRowsOf(context, table, row, entry);
        return aggregateValue(linked.context, linked.table, linked.rows, entry);
      };
      return [naiveColumn(entry.name, of(undefined).type, (row) => of(row).value)];
    }
    case 'rows':
      return firstRows(context, table, entry);
    case 'join':
      return joined(activity, context, table, entry);
  }
}

/** Columns of the first linked rows, all attributes of one row after the other; then their array. */
function firstRows(context: RuleContext, table: string, entry: EntryOf<'rows'>): readonly NaiveColumn[] {
  const end = linkedRowsOf(context, table, undefined, entry);
  const { criteria, key } = orderOf(end.context, end.table, entry.orderBy);
  const remembered = new Map<NaiveRow, readonly NaiveRow[]>();
  const first = (row: NaiveRow): readonly NaiveRow[] => {
    const known = remembered.get(row);
    if (known !== undefined) return known;
    const found = inOrder(linkedRowsOf(context, table, row, entry).rows, criteria, key).slice(0, entry.rows);
    remembered.set(row, found);
    return found;
  };
  const read = (linked: NaiveRow | undefined, path: EntryOf<'rows'>['attributes'][number]['attribute']) =>
    linked === undefined ? null : plain(attributeOf(end.context, end.table, linked, chosen(path)));
  const types = entry.attributes.map(({ attribute }) => typeAt(end.context, end.table, chosen(attribute)));
  const numbered = Array.from({ length: entry.rows }, (_, place) =>
    entry.attributes.map(({ name, attribute }, index) =>
      naiveColumn(`${name}${place + 1}`, types[index] ?? 'text', (row) => read(first(row)[place], attribute)),
    ),
  ).flat();
  const { array } = entry;
  if (array === null) return numbered;
  const text = (row: NaiveRow) => {
    const objects = first(row).map((linked) => {
      const members = entry.attributes.map(({ name, attribute }, index) => {
        return `${JSON.stringify(name)}:${jsonOf(read(linked, attribute), types[index] ?? 'text')}`;
      });
      return `{${members.join(',')}}`;
    });
    return `[${objects.join(',')}]`;
  };
  return [...numbered, naiveColumn(array.name, 'text', text)];
}

/** Columns of the first row of another set of which the attributes are equal. */
function joined(
  activity: NaiveActivity,
  context: RuleContext,
  table: string,
  { from, on, where, orderBy, columns, found }: EntryOf<'join'>,
): readonly NaiveColumn[] {
  const set = from.kind === 'population' ? inboundBy(activity, from.transition).population : undefined;
  const otherTable = set?.table ?? (from.kind === 'table' ? (from.table ?? '') : '');
  const other = { context: withColumns(context, set?.columns ?? []), table: otherTable };
  const candidates = [...(set?.rows ?? tableNamed(context, otherTable).rows)].filter((row) =>
    holds(other.context, otherTable, row, where),
  );
  const { criteria, key } = orderOf(other.context, otherTable, orderBy);
  const remembered = new Map<NaiveRow, NaiveRow | null>();
  const match = (row: NaiveRow): NaiveRow | null => {
    const known = remembered.get(row);
    if (known !== undefined) return known;
    const equal = candidates.filter((candidate) => areEqual(on, { context, table }, row, other, candidate));
    const first = inOrder(equal, criteria, key)[0] ?? null;
    if (equal.length > 1) context.notes.add('several rows to join');
    remembered.set(row, first);
    return first;
  };
  const values = columns.map(({ name, attribute }) => {
    const path = chosen(attribute);
    const type = typeAt(other.context, otherTable, path);
    return naiveColumn(name, type, (row) => {
      const joinedRow = match(row);
      const value = joinedRow === null ? null : plain(attributeOf(other.context, otherTable, joinedRow, path));
      return isEmpty(value) ? null : value;
    });
  });
  if (found === null) return values;
  return [...values, naiveColumn(found.name, 'boolean', (row) => match(row) !== null)];
}
