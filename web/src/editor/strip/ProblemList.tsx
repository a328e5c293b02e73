import { findTransition, type Problem } from '@fanfare/shared';
import { useVirtualizer } from '@tanstack/react-virtual';
import { OctagonAlert, TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEditor } from '../EditorContext.tsx';
import { nameOf } from '../edits/edit-graph.ts';
import { ProposalButton } from '../ProposalButton.tsx';
import { inspectActivity, openVariables } from '../view-actions.ts';

const ROW_HEIGHT = 25;
const NEAR = 8;

/** Problems, one per line; only those in view and a few beside them are drawn. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: NEAR,
  });
  const rows = virtualizer.getVirtualItems();
  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
      <ul style={{ height: virtualizer.getTotalSize(), paddingTop: rows[0]?.start ?? 0 }}>
        {rows.map(({ index }) => {
          const problem = problems[index];
          if (!problem) return null;
          const key = `${problem.code}:${problem.place.activity ?? ''}:${index}`;
          return <ProblemRow key={key} problem={problem} at={index + 1} of={problems.length} />;
        })}
      </ul>
    </div>
  );
}

interface ProblemRowProps {
  readonly problem: Problem;
  readonly at: number;
  readonly of: number;
}

function ProblemRow({ problem, at, of }: ProblemRowProps) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const error = problem.severity === 'error';
  const { graph } = session.documents.getState();
  const activity = problem.place.activity ?? findTransition(graph, problem.place.transition ?? '')?.to.activity;
  const name = activity === undefined ? t('strip.campaign') : nameOf(session, activity);

  const variable = activity === undefined ? problem.params['variable'] : undefined;
  const aboutVariable = typeof variable === 'string';

  function go() {
    if (aboutVariable) openVariables(session, variable);
    if (activity === undefined) return;
    inspectActivity(session, activity, { tab: 'settings', field: problem.place.field });
    session.view.getState().controls?.reveal({ kind: 'activity', id: activity });
    session.view.setState({ focus: { kind: 'activity', id: activity } });
  }

  return (
    <li
      className="flex h-[25px] items-center gap-[9px] px-4 text-xs hover:bg-hover"
      data-severity={problem.severity}
      aria-posinset={at}
      aria-setsize={of}
    >
      <Icon
        of={error ? OctagonAlert : TriangleAlert}
        size={14}
        className={error ? 'text-danger-text' : 'text-warning-text'}
      />
      <span className="sr-only">{t(error ? 'strip.error' : 'strip.warning')}:</span>
      <span className="max-w-60 flex-none truncate font-strong">{name}</span>
      <span className="min-w-0 flex-1 truncate text-text-muted" title={problem.message}>
        {problem.message}
      </span>
      <ProposalButton problem={problem} className="max-w-64 flex-none truncate" />
      <code className="text-2xs text-text-subtle max-wide:hidden">{problem.code}</code>
      {activity === undefined && !aboutVariable ? null : (
        <button type="button" className={classNames('link flex-none whitespace-nowrap')} onClick={go}>
          {t('strip.goTo', { what: aboutVariable ? `$${variable}` : name })}
        </button>
      )}
    </li>
  );
}
