import { findTransition, type Problem } from '@fanfare/shared';
import { ChevronDown, ChevronUp, CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CountsProgress } from '../../counts/CountsProgress.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useEditor, useView } from '../EditorContext.tsx';
import { ProposalButton } from '../ProposalButton.tsx';
import { nameOf } from '../edits/edit-graph.ts';
import { inspectActivity, openVariables } from '../view-actions.ts';
import { StripResizer } from './StripResizer.tsx';
import { useStripHeight } from './use-strip-height.ts';

/** Everything that prevents a start, errors first, each with the way to it. */
export function ProblemsStrip() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const { problems, survey } = useStore(session.checked);
  const open = useView((state) => state.stripOpen);
  const { height, setHeight } = useStripHeight();
  return (
    <section
      aria-label={t('strip.label')}
      data-region="strip"
      className="relative flex flex-col border-t border-line bg-surface"
      style={open ? { height } : undefined}
    >
      {open ? <StripResizer height={height} onResize={setHeight} /> : null}
      <div className="flex h-8 flex-none items-center gap-2 border-b border-line pr-2 pl-4">
        <h2 className="flex items-center gap-1.5 text-sm font-medium">
          {t('strip.problems')}
          <span className="tabular text-xs font-normal text-text-subtle">{problems.length}</span>
        </h2>
        <CountsProgress />
        <IconButton
          size="sm"
          icon={open ? ChevronDown : ChevronUp}
          name={open ? t('strip.close') : t('strip.open')}
          aria-expanded={open}
          onClick={() => session.view.setState({ stripOpen: !open })}
        />
      </div>
      {open ? (
        <ul className="min-h-0 flex-1 overflow-y-auto">
          {problems.map((problem, index) => (
            <ProblemRow key={`${problem.code}:${problem.place.activity ?? ''}:${index}`} problem={problem} />
          ))}
          {problems.length === 0 ? (
            <li className="flex h-[25px] items-center gap-2 px-4 text-xs text-text-muted">
              {survey ? <Icon of={CircleCheck} size={14} className="text-success-text" /> : null}
              {survey ? t('strip.none') : t('strip.checking')}
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
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
      className="flex h-[25px] items-center gap-[9px] px-4 text-xs [content-visibility:auto] hover:bg-hover"
      data-severity={problem.severity}
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
