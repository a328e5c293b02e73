import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatExactly, formatMoment } from '../../i18n/format-date.ts';
import { formatCount } from '../../i18n/format.ts';
import { findDimension } from '@fanfare/shared';
import { say } from '../../i18n/speak.ts';
import { useCounts, useDocument, useEditor } from '../EditorContext.tsx';
import { VariablesSection } from '../../variables/VariablesSection.tsx';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';
import { useEditable } from '../use-editable.ts';
import { CampaignDetails } from './CampaignDetails.tsx';
import { ZoneField } from './ZoneField.tsx';

/** What the panel says while nothing is chosen: the campaign itself. */
export function CampaignOverview() {
  const { t } = useTranslation('editor');
  const { head } = useEditor();
  const campaign = useStore(head);
  const known = useCampaignCatalog();
  const editable = useEditable();
  const graph = useDocument((state) => state.graph);
  const dimensions = useCounts((state) => state.dimensions);
  const facts = [
    { word: t('overview.activities'), value: formatCount(graph.activities.length) },
    { word: t('overview.transitions'), value: formatCount(graph.transitions.length) },
    ...Object.entries(dimensions).map(([name, rows]) => ({
      word: say((known && findDimension(known, name)?.label) ?? name),
      value: formatCount(rows),
    })),
    ...(editable
      ? []
      : [
          { word: t('overview.zone'), value: graph.settings.timeZone },
          { word: t('overview.owner'), value: campaign.owner },
          ...(campaign.tags.length > 0 ? [{ word: t('overview.tags'), value: campaign.tags.join(', ') }] : []),
        ]),
  ];
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-auto px-4 py-3.5">
      <h2 className="text-md">{t('overview.title')}</h2>
      {campaign.description && !editable ? <p className="text-text-muted">{campaign.description}</p> : null}
      <dl className="grid gap-1.5">
        {facts.map((fact) => (
          <div key={fact.word} className="flex justify-between gap-3">
            <dt className="text-text-muted">{fact.word}</dt>
            <dd className="tabular truncate">{fact.value}</dd>
          </div>
        ))}
        <div className="flex justify-between gap-3">
          <dt className="text-text-muted">{t('overview.created')}</dt>
          <dd title={formatExactly(campaign.createdAt)}>{formatMoment(campaign.createdAt)}</dd>
        </div>
      </dl>
      {editable ? (
        <>
          <CampaignDetails />
          <ZoneField />
        </>
      ) : null}
      <VariablesSection />
      <p className="text-xs text-text-subtle">{t('overview.hint')}</p>
    </div>
  );
}
