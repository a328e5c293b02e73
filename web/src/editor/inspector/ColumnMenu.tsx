import { findDimension, findTable } from '@fanfare/shared';
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useEditor } from '../EditorContext.tsx';

export interface ColumnMenuProps {
  readonly shown: readonly { readonly name: string; readonly label: string }[];
  readonly dimension: string | undefined;
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns are shown: those of the table, and those the population carries. */
export function ColumnMenu({ shown, dimension, onChange }: ColumnMenuProps) {
  const { t } = useTranslation('editor');
  const catalog = useStore(useEditor().catalog, (state) => state.catalog);
  const found = catalog && dimension !== undefined ? findDimension(catalog, dimension) : undefined;
  const table = catalog && found ? findTable(catalog, found.table) : undefined;
  const own = (table?.columns ?? [])
    .filter((column) => !column.hidden)
    .map(({ name, label }) => ({ name, label: label ?? name }));
  const carried = shown.filter((column) => !own.some((one) => one.name === column.name));
  const names = shown.map((column) => column.name);
  const entries: MenuEntry[] = [...own, ...carried].map((column) => ({
    id: column.name,
    label: column.label,
    checked: names.includes(column.name),
    onCheckedChange: (checked) =>
      onChange(checked ? [...names, column.name] : names.filter((name) => name !== column.name)),
  }));
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" kind="default" icon={Columns3} name={t('people.columns')} />}
      entries={entries}
    />
  );
}
