import { type CampaignGraph, compareGraphs, countChanges } from '@fanfare/shared';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { errorMessage } from '../api/api-error.ts';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useSettledGraph } from '../editor/inspector/use-settled-graph.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { usualBase, versionListQuery, versionQuery } from '../versions/version-queries.ts';
import { ChangedActivities } from './ChangedActivities.tsx';
import { ChangedPeople } from './ChangedPeople.tsx';
import { changeLines } from './change-lines.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { useChangesAddress } from './use-changes-address.ts';
import { VersionChoice } from './VersionChoice.tsx';

/** Two versions of the campaign compared: the people on each arrow, and what was changed. */
export function ChangesView() {
  const { t } = useTranslation('changes');
  const id = useStore(useEditor().head, (head) => head.id);
  const { from, to, choose } = useChangesAddress();
  const { data, error } = useInfiniteQuery(versionListQuery(id, false));
  const versions = data?.pages.flatMap((page) => page.versions) ?? [];
  const base = from ?? usualBase(versions);
  const savedAt = (number: number | undefined) => versions.find((one) => one.number === number)?.at;
  const before = useQuery({ ...versionQuery(id, base ?? 0, savedAt(base)), enabled: base !== undefined });
  const older = useQuery({ ...versionQuery(id, to ?? 0, savedAt(to)), enabled: to !== undefined });
  const shown = useDocument((state) => state.graph);
  const settled = useSettledGraph();
  const after = to === undefined ? shown : older.data?.graph;
  const counted = to === undefined ? settled : older.data?.graph;
  const failed = error ?? before.error ?? older.error;
  return (
    <section aria-label={t('view.label')} data-region="canvas" className="flex h-full min-h-0 flex-col bg-surface">
      <div className="flex flex-none flex-wrap items-end gap-3 border-b border-line px-5 py-3">
        <VersionChoice
          label={t('view.from')}
          versions={versions}
          value={base}
          onChoose={(next) => choose({ from: next })}
        />
        <VersionChoice
          label={t('view.to')}
          versions={versions}
          value={to}
          withNow
          onChoose={(next) => choose({ to: next })}
        />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {failed ? (
          <div className="p-5">
            <ErrorPanel title={t('view.failed')}>{errorMessage(failed)}</ErrorPanel>
          </div>
        ) : before.data && after && counted ? (
          <Comparison before={before.data.graph} after={after} counted={counted} />
        ) : (
          <LoadingLines lines={8} name={t('view.loading')} className="p-5" />
        )}
      </div>
    </section>
  );
}

interface ComparisonProps {
  readonly before: CampaignGraph;
  readonly after: CampaignGraph;
  /** The newer version once editing has rested. */
  readonly counted: CampaignGraph;
}

function Comparison({ before, after, counted }: ComparisonProps) {
  const { t } = useTranslation('changes');
  const comparison = useMemo(() => compareGraphs(before, after), [before, after]);
  const others = useMemo(
    () => changeLines(t, { ...comparison, activities: [] }, { before, after }),
    [t, comparison, before, after],
  );
  const onlyOne = useDocument((state) => state.graph === before);
  if (countChanges(comparison) === 0) {
    return <p className="p-5 text-text-muted">{t(onlyOne ? 'view.onlyOne' : 'view.same')}</p>;
  }
  return (
    <div className="grid gap-6 px-5 py-4">
      <ChangedPeople before={before} after={counted} />
      {comparison.activities.length > 0 ? (
        <ChangedActivities changes={comparison.activities} before={before} after={after} />
      ) : null}
      {others.length > 0 ? (
        <section aria-label={t('view.others')}>
          <h2 className="mb-2 text-md font-strong">{t('view.others')}</h2>
          <div className="max-w-160">
            <ChangeLines lines={others} first={20} />
          </div>
        </section>
      ) : null}
    </div>
  );
}
