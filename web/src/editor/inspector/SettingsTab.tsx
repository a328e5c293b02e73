import { type Activity, isActivityType, type Problem, resolveActivity, type Variable } from '@fanfare/shared';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { inspectors } from '../../activities/inspectors.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { ProposalButton } from '../ProposalButton.tsx';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { configure } from '../edits/edit-graph.ts';
import { fresh } from '../edits/fresh-values.ts';
import { useCampaignCatalog } from '../use-campaign-catalog.ts';
import { PlaceProvider } from '../../inspector/place.ts';
import { useEditable } from '../use-editable.ts';
import { usePlaceOf } from '../use-place-of.ts';
import { useReturnFromRule } from '../rule/use-return-from-rule.ts';
import { useRuleAddress } from '../rule/use-rule-address.ts';
import { ResultBox } from './ResultBox.tsx';

const NO_PROBLEMS: readonly Problem[] = [];
const NO_VARIABLES: readonly Variable[] = [];

/** The settings of an activity, what is wrong with them, and what they result in. */
export function SettingsTab({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation('editor');
  const { checked } = useEditor();
  const problems = useStore(checked, (check) => check.byActivity.get(activity.id));
  return (
    <div className="flex flex-col gap-3 px-4 py-3.5">
      {problems?.map((problem, index) => (
        <InlineMessage
          key={`${problem.code}:${index}`}
          size="sm"
          tone={problem.severity === 'error' ? 'danger' : 'warning'}
          icon={problem.severity === 'error' ? OctagonAlert : TriangleAlert}
        >
          {problem.message} <ProposalButton problem={problem} />{' '}
          <code className="text-2xs text-text-subtle">{problem.code}</code>
        </InlineMessage>
      ))}
      {isActivityType(activity.type) ? (
        <Settings activity={activity} />
      ) : (
        <p className="text-text-muted">{t('inspector.unknownType', { type: activity.type })}</p>
      )}
      <ResultBox activity={activity.id} />
    </div>
  );
}

function Settings({ activity }: { readonly activity: Activity }) {
  const session = useEditor();
  const editable = useEditable();
  const catalog = useCampaignCatalog();
  const inbound = useStore(session.checked, (check) => check.survey?.activities.get(activity.id)?.inbound);
  const problems = useStore(session.checked, (check) => check.byActivity.get(activity.id));
  const { timeZone, variables } = useDocument((state) => state.graph.settings);
  const filters = useStore(session.filters, (state) => state.filters);
  const { open } = useRuleAddress();
  useReturnFromRule(activity.id, catalog !== undefined);
  const here = usePlaceOf(activity.id);
  if (!catalog) return <LoadingLines lines={4} />;
  const resolved = resolveActivity(activity);
  if (resolved.kind !== 'valid' || !isActivityType(activity.type)) return null;
  const settings = inspectors[activity.type]({
    activity: activity.id,
    config: resolved.config,
    onChange: (config, gesture) => configure(session, activity.id, config, gesture),
    readOnly: !editable,
    catalog,
    timeZone,
    variables: variables ?? NO_VARIABLES,
    filters,
    problems: problems ?? NO_PROBLEMS,
    inbound: inbound ?? [],
    openRule: (field) => open({ activity: activity.id, field }),
    draw: fresh,
  });
  return <PlaceProvider value={here}>{settings}</PlaceProvider>;
}
