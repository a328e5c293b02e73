import { type ActivityId, findDimension, findTable } from '@fanfare/shared';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { say } from '../../i18n/speak.ts';
import { addedColumnsOf, catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import { PlaceProvider } from '../../inspector/place.ts';
import { choicesFor } from '../../rule-builder/attribute-choices.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useEditor } from '../EditorContext.tsx';
import { OutletChoice } from '../inspector/OutletChoice.tsx';
import { useOutlet } from '../inspector/use-outlet.ts';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';
import { ColumnList } from './ColumnList.tsx';
import { LinkedColumns } from './LinkedColumns.tsx';
import { useLeavingPlace } from './use-leaving-place.ts';

/** Rows drawn of a search; typing narrows the rest. */
const SHOWN = 100;

/** Everything a transition knows of its rows: what was added on the way, their own columns, and those along links. */
export function ColumnsTab({ activity, port: fixed }: { readonly activity: ActivityId; readonly port?: string }) {
  const { t } = useTranslation('columns');
  const { checked } = useEditor();
  const outlet = useOutlet(activity, fixed);
  const catalog = useCampaignCatalog();
  const carried = useStore(checked, (check) => check.survey?.activities.get(activity)?.carries.get(outlet.port ?? ''));
  const place = useLeavingPlace(activity, outlet.port, carried);
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search.trim().toLowerCase());
  const table = catalog && carried ? findDimension(catalog, carried.dimension)?.table : undefined;
  const known = useMemo(() => {
    if (!catalog || !carried || table === undefined) return undefined;
    const seen = catalogWithColumns(catalog, table, carried.columns);
    return { seen, choices: choicesFor(seen, table).attributes, added: addedColumnsOf(seen, table) };
  }, [catalog, carried, table]);
  if (!known || table === undefined) {
    return (
      <div className="flex flex-col gap-3 px-4 py-3.5">
        <OutletChoice outlet={outlet} />
        <p className="text-text-muted">{t('unknown')}</p>
      </div>
    );
  }
  const { seen, choices, added } = known;
  const found = choices.filter(({ trail, column }) => isFound(words, [...trail, column.name]));
  const ofRow = choices.filter(({ path }) => path.links.length === 0);
  const shared = { catalog: seen, table, added };
  return (
    <PlaceProvider value={place}>
      <div className="flex flex-col gap-3 px-4 py-3.5">
        <OutletChoice outlet={outlet} />
        <SearchField size="sm" label={t('find')} value={search} onValueChange={setSearch} />
        {words === '' ? (
          <>
            <ColumnList
              {...shared}
              title={t('added')}
              empty={t('addedNone')}
              columns={ofRow.filter(({ path }) => added.has(path.column))}
            />
            <ColumnList
              {...shared}
              title={t('own', { table: say(findTable(seen, table)?.label ?? table) })}
              columns={ofRow.filter(({ path }) => !added.has(path.column))}
            />
            <LinkedColumns {...shared} />
          </>
        ) : (
          <>
            <output className="text-xs text-text-muted">
              {found.length === 0 ? t('none', { search }) : t('found', { count: found.length })}
            </output>
            <ColumnList {...shared} title={t('title')} showTrail columns={found.slice(0, SHOWN)} />
            {found.length > SHOWN ? (
              <p className="text-xs text-text-subtle">{t('more', { count: found.length - SHOWN })}</p>
            ) : null}
          </>
        )}
      </div>
    </PlaceProvider>
  );
}

function isFound(words: string, names: readonly string[]): boolean {
  const text = names.join(' ').toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
