import { type Catalog, type Link, textLimits } from '@fanfare/shared';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/Button.tsx';
import { MultiSelect } from '../../ui/MultiSelect.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { CatalogPartProps } from './DimensionEditor.tsx';

const CARDINALITIES = ['many-to-one', 'one-to-one', 'many-to-many'] as const;

/** How rows of two tables belong together. */
export function LinkEditor({ catalog, onChange }: CatalogPartProps) {
  const { t } = useTranslation('data');
  const { links, tables } = catalog;
  const set = (next: Link[]) => onChange({ ...catalog, links: next });
  return (
    <div className="grid gap-4">
      {links.length === 0 ? <p className="text-text-muted">{t('catalog.noLinks')}</p> : null}
      {links.map((link, index) => (
        <LinkRow
          key={link.id}
          link={link}
          catalog={catalog}
          onChange={(next) => set(links.with(index, next))}
          onRemove={() => set(links.toSpliced(index, 1))}
        />
      ))}
      {tables.length > 1 ? (
        <Button
          icon={Plus}
          size="sm"
          className="justify-self-start"
          onClick={() => set([...links, freshLink(catalog)])}
        >
          {t('catalog.addLink')}
        </Button>
      ) : null}
    </div>
  );
}

interface LinkRowProps {
  readonly link: Link;
  readonly catalog: Catalog<string>;
  readonly onChange: (link: Link) => void;
  readonly onRemove: () => void;
}

function LinkRow({ link, catalog, onChange, onRemove }: LinkRowProps) {
  const { t } = useTranslation('data');
  const tables = catalog.tables.map((table) => ({ value: table.name, label: table.label ?? table.name }));
  const columnsOf = (name: string) =>
    (catalog.tables.find((table) => table.name === name)?.columns ?? []).map(({ name: value }) => ({
      value,
      label: value,
    }));
  return (
    <section
      aria-label={t('catalog.link', { name: link.name })}
      className="grid grid-cols-[repeat(5,minmax(0,1fr))_auto] items-start gap-x-3 gap-y-2 border-b border-line pb-4 last:border-b-0"
    >
      <Select
        label={t('catalog.from')}
        value={link.from.table}
        onValueChange={(table) => onChange({ ...link, from: { table, columns: firstColumn(catalog, table) } })}
        options={tables}
      />
      <MultiSelect
        label={t('catalog.fromColumns')}
        value={link.from.columns}
        onValueChange={(columns) => onChange({ ...link, from: { ...link.from, columns } })}
        options={columnsOf(link.from.table)}
      />
      <Select
        label={t('catalog.cardinality')}
        value={link.cardinality}
        onValueChange={(cardinality) => onChange({ ...link, cardinality })}
        options={CARDINALITIES.map((value) => ({ value, label: t(`catalog.cardinalityName.${value}`) }))}
      />
      <Select
        label={t('catalog.to')}
        value={link.to.table}
        onValueChange={(table) => onChange({ ...link, to: { table, columns: firstColumn(catalog, table) } })}
        options={tables}
      />
      <MultiSelect
        label={t('catalog.toColumns')}
        value={link.to.columns}
        onValueChange={(columns) => onChange({ ...link, to: { ...link.to, columns } })}
        options={columnsOf(link.to.table)}
      />
      <IconButton
        icon={Trash2}
        className="mt-[21px]"
        name={t('catalog.remove', { name: link.name })}
        onClick={onRemove}
      />
      <TextField
        label={t('catalog.name')}
        value={link.name}
        maxLength={textLimits.name}
        onValueChange={(name) => onChange({ ...link, name })}
      />
      <TextField
        label={t('catalog.reverseName')}
        value={link.reverseName}
        maxLength={textLimits.name}
        onValueChange={(reverseName) => onChange({ ...link, reverseName })}
      />
    </section>
  );
}

function firstColumn(catalog: Catalog<string>, name: string): string[] {
  const table = catalog.tables.find((one) => one.name === name);
  const first = table?.key[0] ?? table?.columns[0]?.name;
  return first === undefined ? [] : [first];
}

function freshLink(catalog: Catalog<string>): Link {
  const [from, to] = [catalog.tables[0]?.name ?? '', catalog.tables[1]?.name ?? ''];
  return {
    id: crypto.randomUUID(),
    from: { table: from, columns: firstColumn(catalog, from) },
    to: { table: to, columns: firstColumn(catalog, to) },
    cardinality: 'many-to-one',
    name: to,
    reverseName: from,
  };
}
