import { type ActivityId, type AttributePath, type Catalog, findDimension, findTable } from '@fanfare/shared';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { catalogWithColumns } from '../../inspector/catalog-with-columns.ts';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { PlaceProvider } from '../../inspector/place.ts';
import { AttributeDistribution } from '../../rule-builder/AttributeDistribution.tsx';
import { resolvePath } from '../../rule-builder/attribute-choices.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useLeavingPlace } from '../columns/use-leaving-place.ts';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';
import { profileChoice, rememberProfile } from './profile-choice.ts';

/** How chosen columns of the people on an outlet are distributed. */
export function ProfileTab({ activity, port }: { readonly activity: ActivityId; readonly port: string }) {
  const { t } = useTranslation(['editor', 'counts']);
  const { checked } = useEditor();
  const catalog = useCampaignCatalog();
  const carried = useStore(checked, (check) => check.survey?.activities.get(activity)?.carries.get(port));
  const place = useLeavingPlace(activity, port, carried);
  const table = catalog && carried ? findDimension(catalog, carried.dimension)?.table : undefined;
  if (!catalog || !carried || !place || table === undefined) {
    return <p className="px-4 py-3.5 text-text-muted">{t('counts:profile.unknown')}</p>;
  }
  const seen = catalogWithColumns(catalog, table, carried.columns);
  return (
    <PlaceProvider value={place}>
      <Profile key={table} catalog={seen} table={table} />
    </PlaceProvider>
  );
}

function Profile({ catalog, table }: { readonly catalog: Catalog; readonly table: string }) {
  const { t } = useTranslation('counts');
  const timeZone = useDocument((state) => state.graph.settings.timeZone);
  const [chosen, setChosen] = useState(() => profileChoice(findTable(catalog, table)));

  function change(paths: readonly AttributePath[]) {
    setChosen(paths);
    rememberProfile(table, paths);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-4 py-3.5">
      {chosen.map((path) => {
        const key = JSON.stringify(path);
        const resolved = resolvePath(catalog, table, path);
        if (!resolved) return null;
        const name = resolved.trail.join(' › ');
        return (
          <section
            key={key}
            aria-label={name}
            className="grid grid-cols-[minmax(0,1fr)] gap-1.5"
            data-testid="profile-column"
          >
            <div className="flex items-center gap-2">
              <h3 className="min-w-0 flex-1 truncate text-sm font-strong">{name}</h3>
              <IconButton
                size="sm"
                icon={X}
                name={t('profile.remove', { name })}
                onClick={() => change(chosen.filter((one) => JSON.stringify(one) !== key))}
              />
            </div>
            <AttributeDistribution catalog={catalog} table={table} attribute={path} timeZone={timeZone} />
          </section>
        );
      })}
      <AttributeField
        label={t('profile.add')}
        catalog={catalog}
        table={table}
        value={null}
        readOnly={false}
        empty={t('profile.add')}
        onChange={(path) => {
          const key = JSON.stringify(path);
          if (!chosen.some((one) => JSON.stringify(one) === key)) change([...chosen, path]);
        }}
      />
    </div>
  );
}
