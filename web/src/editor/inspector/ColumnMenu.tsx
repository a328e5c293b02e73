import { type CarriedColumn, findDimension, findTable, type Phrase } from '@fanfare/shared';
import { Columns3 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { say, sayNamed } from '../../i18n/speak.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/menu-entry.ts';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';

export interface ColumnMenuProps {
  readonly shown: readonly { readonly name: string; readonly label: string; readonly phrase?: Phrase | undefined }[];
  readonly dimension: string | undefined;
  /** Columns added on the way. */
  readonly added: readonly CarriedColumn[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns are shown: first those added on the way, then those of the table. */
export function ColumnMenu({ shown, dimension, added, onChange }: ColumnMenuProps) {
  const { t } = useTranslation(['editor', 'columns']);
  const catalog = useCampaignCatalog();
  const found = catalog && dimension !== undefined ? findDimension(catalog, dimension) : undefined;
  const table = catalog && found ? findTable(catalog, found.table) : undefined;
  const own = (table?.columns ?? [])
    .filter((column) => !column.hidden)
    .map(({ name, label }) => ({ name, label: say(label ?? name) }));
  const others = shown
    .filter((column) => ![...own, ...added].some((one) => one.name === column.name))
    .map((column) => ({ name: column.name, label: sayNamed(column) }));
  const names = shown.map((column) => column.name);
  const entryOf = (column: { name: string; label: string }): MenuEntry => ({
    id: column.name,
    label: column.label,
    checked: names.includes(column.name),
    onCheckedChange: (checked) =>
      onChange(checked ? [...names, column.name] : names.filter((name) => name !== column.name)),
  });
  const ofTable = [...own, ...others].map(entryOf);
  const entries: MenuEntry[] =
    added.length === 0
      ? ofTable
      : [
          {
            id: 'added',
            heading: t('columns:added'),
            section: added.map(({ name, label }) => entryOf({ name, label: say(label) })),
          },
          { id: 'own', heading: t('people.columnsOf'), section: ofTable },
        ];
  return (
    <Menu
      align="end"
      trigger={<IconButton size="sm" kind="default" icon={Columns3} name={t('people.columns')} />}
      entries={entries}
    />
  );
}
