import { ExplainPanel } from '../../explain/ExplainPanel.tsx';
import { useDocument, useView } from '../EditorContext.tsx';
import { ActivityInspector } from './ActivityInspector.tsx';
import { CampaignOverview } from './CampaignOverview.tsx';
import { SeveralInspector } from './SeveralInspector.tsx';
import { TransitionInspector } from './TransitionInspector.tsx';

/** What the panel shows: why somebody is where, or the settings of what is chosen, or the campaign itself. */
export function ChosenInspector() {
  const selection = useDocument((state) => state.selection);
  const asking = useView((state) => state.why !== undefined);
  const [activity, ...activities] = [...selection.activities];
  const [transition, ...transitions] = [...selection.transitions];
  if (asking) return <ExplainPanel />;
  if (activities.length + transitions.length > 0 || (activity !== undefined && transition !== undefined))
    return <SeveralInspector />;
  if (activity !== undefined) return <ActivityInspector key={activity} id={activity} />;
  if (transition !== undefined) return <TransitionInspector key={transition} id={transition} />;
  return <CampaignOverview />;
}
