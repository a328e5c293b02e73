import { type Catalog, type TargetingDimension, textLimits } from '@fanfare/shared';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface CatalogPartProps {
  readonly catalog: Catalog<string>;
  readonly onChange: (catalog: Catalog<string>) => void;
}

/** What one row of a population can be. */
export function DimensionEditor({ catalog, onChange }: CatalogPartProps) {
  const { t } = useTranslation('data');
  const { dimensions } = catalog;
  const set = (next: TargetingDimension<string>[]) => onChange({ ...catalog, dimensions: next });
  const free = catalog.tables.filter(
    (table) => table.key.length > 0 && !dimensions.some((dimension) => dimension.table === table.name),
  );
  const first = free[0];
  return (
    <div className="grid gap-3">
      {dimensions.length === 0 ? <p className="text-text-muted">{t('catalog.noDimensions')}</p> : null}
      {dimensions.map((dimension, index) => {
        const change = (next: Partial<TargetingDimension<string>>) =>
          set(dimensions.with(index, { ...dimension, ...next }));
        const columns = catalog.tables.find((table) => table.name === dimension.table)?.columns ?? [];
        return (
          <section
            key={dimension.name}
            aria-label={t('catalog.dimension', { name: dimension.label })}
            className="grid grid-cols-[repeat(3,minmax(0,1fr))_auto] items-end gap-3"
          >
            <TextField
              label={t('catalog.label')}
              value={dimension.label}
              maxLength={textLimits.label}
              onValueChange={(label) => change({ label })}
            />
            <Select
              label={t('catalog.table')}
              value={dimension.table}
              onValueChange={(table) =>
                set(dimensions.with(index, { name: dimension.name, label: dimension.label, table }))
              }
              options={catalog.tables
                .filter((table) => table.key.length > 0)
                .map((table) => ({ value: table.name, label: table.label ?? table.name }))}
            />
            <Select
              label={t('catalog.labelColumn')}
              value={dimension.labelColumn ?? ''}
              onValueChange={(column) => {
                const { labelColumn: _, ...rest } = dimension;
                set(dimensions.with(index, column === '' ? rest : { ...rest, labelColumn: column }));
              }}
              options={[
                { value: '', label: t('catalog.none') },
                ...columns.map((column) => ({ value: column.name, label: column.label ?? column.name })),
              ]}
            />
            <IconButton
              icon={Trash2}
              name={t('catalog.remove', { name: dimension.label })}
              onClick={() => set(dimensions.toSpliced(index, 1))}
            />
          </section>
        );
      })}
      {first ? (
        <Button
          icon={Plus}
          size="sm"
          className="justify-self-start"
          onClick={() =>
            set([
              ...dimensions,
              { name: freeName(first.name, dimensions), label: first.label ?? first.name, table: first.name },
            ])
          }
        >
          {t('catalog.addDimension')}
        </Button>
      ) : null}
    </div>
  );
}

/** The name of a table, with a number when another dimension has taken it. */
function freeName(table: string, dimensions: readonly TargetingDimension[]): string {
  const taken = new Set(dimensions.map((dimension) => dimension.name));
  let name = table;
  for (let number = 2; taken.has(name); number += 1) name = `${table}_${number}`;
  return name;
}
