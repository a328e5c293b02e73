import {
  type CampaignGraph,
  explainLimits,
  type Explanation,
  findActivity,
  findDimension,
  haltsOf,
  namesOf,
} from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../api/api-error.ts';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useCampaignCatalog } from '../editor/use-campaign-catalog.ts';
import { formatTime } from '../i18n/format-date.ts';
import { say } from '../i18n/speak.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { explainQuery } from './explain-queries.ts';
import { ExplainedStep } from './ExplainedStep.tsx';
import { Verdict } from './Verdict.tsx';
import { wayOfPerson } from './way-of-person.ts';
import type { WhoAsked } from './why-text.ts';

/** How many times as many rows of other dimensions are followed on demand. */
const MORE = 5;

export interface ExplainedPersonProps {
  readonly graph: CampaignGraph;
  readonly who: WhoAsked;
  readonly onAnother: () => void;
}

/** The way of one person: the answer, then the activities they came to, with what decided there. */
export function ExplainedPerson({ graph, who, onAnother }: ExplainedPersonProps) {
  const { t } = useTranslation('explain');
  const { view } = useEditor();
  const catalog = useCampaignCatalog();
  const chosen = useDocument((state) => state.selection.activities);
  const [rows, setRows] = useState<number>(explainLimits.rows);
  const { data, error, isFetching } = useQuery({
    ...explainQuery(graph, who, rows),
    placeholderData: (before) => before,
  });
  const way = useMemo(() => (data ? wayOfPerson(graph, data) : undefined), [graph, data]);
  useEffect(() => view.setState({ way }), [view, way]);
  useEffect(() => () => view.setState({ way: undefined }), [view]);

  const steps = data?.activities ?? [];
  const told = steps.flatMap((one) => {
    const mark = way?.activities.get(one.activity);
    return one.status === 'explained' && mark !== undefined && mark !== 'out' ? [{ step: one, mark }] : [];
  });
  const silent = steps.filter((one) => one.status === 'explained' && way?.activities.get(one.activity) === 'out');
  const waiting = steps.filter((one) => one.status === 'not-computable' && one.reason === 'breakpoint');
  const blocked = steps.filter((one) => one.status === 'not-computable' && one.reason !== 'breakpoint');
  const follow = {
    busy: isFetching,
    onMore: rows < explainLimits.mostRows ? () => setRows(Math.min(rows * MORE, explainLimits.mostRows)) : undefined,
  };
  const dimension = say((catalog && findDimension(catalog, who.dimension)?.label) ?? who.dimension);
  const names = (list: typeof steps) => list.map(({ activity }) => findActivity(graph, activity)?.label ?? activity);

  return (
    <div className="min-h-0 flex-1 overflow-auto" aria-busy={isFetching}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 px-4 py-3.5">
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <p className="truncate text-md font-strong">
              {data?.person.label ?? data?.person.email ?? who.key.join(', ')}
            </p>
            <p className="truncate text-xs text-text-muted">
              {[
                dimension,
                who.key.join(', '),
                data?.person.label && data.person.label !== data.person.email ? data.person.email : null,
              ]
                .filter((one) => one !== null)
                .join(' · ')}
            </p>
          </div>
          <Button size="sm" onClick={onAnother}>
            {t('another')}
          </Button>
        </div>
        {error && !data ? (
          <ErrorPanel title={t('failed')} code={error instanceof ApiError ? error.reference : undefined}>
            {errorMessage(error)}
          </ErrorPanel>
        ) : null}
        {!data && !error ? <LoadingLines lines={8} name={t('loading')} /> : null}
        {data && !data.person.exists ? (
          <InlineMessage tone="warning" size="sm">
            {t('gone', { dimension })}
          </InlineMessage>
        ) : null}
        {data && way ? (
          <>
            <Verdict graph={graph} way={way} />
            <p className="text-xs text-text-subtle">{t('asOf', { time: formatTime(data.asOf, true) })}</p>
          </>
        ) : null}
      </div>
      {data ? (
        <>
          <h3 className="sr-only">{t('steps')}</h3>
          <ol>
            {told.map(({ step, mark }) => (
              <ExplainedStep
                key={step.activity}
                graph={graph}
                step={step}
                mark={mark}
                dimension={who.dimension}
                chosen={chosen.has(step.activity)}
                follow={follow}
              />
            ))}
          </ol>
          {silent.length > 0 ? (
            <details className="border-t border-line px-4 py-2.5 text-xs text-text-muted">
              <summary className="min-h-6 cursor-pointer">{t('out', { count: silent.length })}</summary>
              <ul className="mt-1 grid gap-0.5 pl-3.5">
                {names(silent).map((name, index) => (
                  <li key={silent[index]?.activity}>{name}</li>
                ))}
              </ul>
            </details>
          ) : null}
          {waiting.length > 0 ? (
            <p className="border-t border-line px-4 py-2.5 text-xs text-text-muted">
              {t('waiting', { at: breakpointsBefore(graph, waiting), names: names(waiting).join(', ') })}
            </p>
          ) : null}
          {blocked.length > 0 ? (
            <p className="border-t border-line px-4 py-2.5 text-xs text-text-muted">
              {t('notComputed', { names: names(blocked).join(', ') })}
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** At which breakpoints activities wait, by name. */
function breakpointsBefore(graph: CampaignGraph, waiting: Explanation['activities']): string {
  const halts = haltsOf(graph);
  return namesOf(graph, [...new Set(waiting.flatMap(({ activity }) => halts.get(activity)?.behind ?? []))]);
}
