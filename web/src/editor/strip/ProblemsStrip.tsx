import { ChevronDown, ChevronUp, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { CountsProgress } from '../../counts/CountsProgress.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useEditor, useView } from '../EditorContext.tsx';
import { ProblemList } from './ProblemList.tsx';
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
        problems.length > 0 ? (
          <ProblemList problems={problems} />
        ) : (
          <p className="flex h-[25px] items-center gap-2 px-4 text-xs text-text-muted">
            {survey ? <Icon of={CircleCheck} size={14} className="text-success-text" /> : null}
            {survey ? t('strip.none') : t('strip.checking')}
          </p>
        )
      ) : null}
    </section>
  );
}
