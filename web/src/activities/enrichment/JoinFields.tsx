import { type Catalog, findDimension, findTable, type JoinedSet } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import { Elsewhere } from '../../inspector/Elsewhere.tsx';
import { EqualAttributesFields } from '../../inspector/EqualAttributesFields.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { RowOrderFields } from '../../inspector/RowOrderFields.tsx';
import { Select } from '../../ui/Select.tsx';
import type { EntryFieldsProps } from './EntryCard.tsx';
import type { EnrichmentRows } from './enrichment-rows.ts';
import { OptionalColumn } from './OptionalColumn.tsx';
import { RowsRule } from './RowsRule.tsx';
import { TakenColumns } from './TakenColumns.tsx';
import { say } from '../../i18n/speak.ts';

/** Columns of a row of another population or table that belongs to the row. */
export function JoinFields({ entry, inspector, rows, field, onChange }: EntryFieldsProps<'join'>) {
  const { t } = useTranslation(['targeting', 'inspector']);
  const { readOnly, problems } = inspector;
  const other = joinedRows(entry.from, inspector.catalog, rows);
  const tables = inspector.catalog.tables.map(({ name, label }) => ({
    value: `table ${name}`,
    label: say(label ?? name),
  }));
  const populations = rows.others.map(({ transition, fromLabel }) => ({
    value: `population ${transition}`,
    label: t('inspector:fromActivity', { label: say(fromLabel) }),
  }));
  return (
    <>
      <Select
        label={t('joinWith')}
        value={idOf(entry.from)}
        placeholder={t('chooseSet')}
        disabled={readOnly}
        error={problemAt(problems, `${field}/from/transition`) ?? problemAt(problems, `${field}/from/table`)}
        onValueChange={(id) => onChange({ ...entry, from: setOf(id) })}
        options={[
          { label: t('joinPopulations'), options: populations },
          { label: t('joinTables'), options: tables },
        ].filter(({ options }) => options.length > 0)}
      />
      <Elsewhere>
        <EqualAttributesFields
          {...{ problems, readOnly }}
          pairs={entry.on}
          own={{ catalog: rows.catalog, table: rows.table, label: t('ownSet') }}
          other={other}
          field={`${field}/on`}
          onChange={(on) => onChange({ ...entry, on })}
        />
        {other.table === undefined ? null : (
          <RowsRule
            inspector={inspector}
            table={other.table}
            rule={entry.where}
            field={`${field}/where`}
            onChange={(where, gesture) => onChange({ ...entry, where }, gesture)}
          />
        )}
        <RowOrderFields
          {...{ problems, readOnly }}
          catalog={other.catalog}
          table={other.table}
          orders={entry.orderBy}
          field={`${field}/orderBy`}
          onChange={(orderBy) => onChange({ ...entry, orderBy })}
        />
        <p className="text-xs text-text-subtle">{t('joinSeveral')}</p>
        <TakenColumns
          {...{ problems, readOnly }}
          catalog={other.catalog}
          table={other.table}
          columns={entry.columns}
          field={`${field}/columns`}
          taken={rows.taken}
          onChange={(columns, gesture) => onChange({ ...entry, columns }, gesture)}
        />
      </Elsewhere>
      <OptionalColumn
        value={entry.found}
        label={t('found')}
        suggestion="found"
        taken={rows.taken}
        error={problemAt(problems, `${field}/found/name`)}
        readOnly={readOnly}
        onChange={(found, gesture) => onChange({ ...entry, found }, gesture && `found ${gesture}`)}
      />
    </>
  );
}

/** The rows that are joined, with their added columns. */
function joinedRows(from: JoinedSet, catalog: Catalog, { others }: EnrichmentRows) {
  if (from.kind === 'table') {
    const table = from.table === null ? undefined : findTable(catalog, from.table);
    return { catalog, table: table?.name, label: say(table?.label ?? from.table ?? '') };
  }
  const found = others.find((one) => one.transition === from.transition);
  const dimension = found?.dimension === undefined ? undefined : findDimension(catalog, found.dimension);
  const withColumns = catalogWithColumns(catalog, dimension?.table, found?.columns ?? []);
  return { catalog: withColumns, table: dimension?.table, label: found ? say(found.fromLabel) : '' };
}

function idOf(from: JoinedSet): string | null {
  const name = from.kind === 'table' ? from.table : from.transition;
  return name === null ? null : `${from.kind} ${name}`;
}

function setOf(id: string): JoinedSet {
  const name = id.slice(id.indexOf(' ') + 1);
  return id.startsWith('table ') ? { kind: 'table', table: name } : { kind: 'population', transition: name };
}
