import { useTranslation } from 'react-i18next';
import { ExplainPanel } from '../explain/ExplainPanel.tsx';
import { Afterwards } from '../ui/Afterwards.tsx';
import { useDocument, useView } from './EditorContext.tsx';
import { ActivityInspector } from './inspector/ActivityInspector.tsx';
import { CampaignOverview } from './inspector/CampaignOverview.tsx';
import { SeveralInspector } from './inspector/SeveralInspector.tsx';
import { TransitionInspector } from './inspector/TransitionInspector.tsx';

/** The settings, people, SQL and notes of what is chosen. */
export function InspectorPanel() {
  const { t } = useTranslation('editor');
  const selection = useDocument((state) => state.selection);
  const asking = useView((state) => state.why !== undefined);
  const [activity, ...activities] = [...selection.activities];
  const [transition, ...transitions] = [...selection.transitions];
  const several = activities.length + transitions.length > 0 || (activity !== undefined && transition !== undefined);
  return (
    <aside
      aria-label={t('regions.inspector')}
      data-region="inspector"
      className="row-span-2 flex min-h-0 min-w-0 flex-col border-l border-line bg-surface"
    >
      <Afterwards>
        {asking ? (
          <ExplainPanel />
        ) : several ? (
          <SeveralInspector />
        ) : activity !== undefined ? (
          <ActivityInspector key={activity} id={activity} />
        ) : transition !== undefined ? (
          <TransitionInspector key={transition} id={transition} />
        ) : (
          <CampaignOverview />
        )}
      </Afterwards>
    </aside>
  );
}
