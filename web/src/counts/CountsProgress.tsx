import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import { useCounts, useEditor } from '../editor/EditorContext.tsx';
import { formatTime } from '../i18n/format-date.ts';
import { Icon } from '../ui/Icon.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { tally } from './counts-state.ts';
import { tallyInWords } from './tally-in-words.ts';

/** How far counting has come, or why it does not go on. */
export function CountsProgress() {
  const { t } = useTranslation('counts');
  const { counts } = useEditor();
  const { phase, exact, unknown, total, failure } = useCounts(
    useShallow((state) => ({
      phase: state.phase,
      ...tally(state),
      total: state.activities.size,
      failure: state.failure,
    })),
  );
  if (total === 0) return <span className="ml-auto" />;
  if (failure) {
    const message =
      failure.retryAt === undefined
        ? t('refused', { reason: failure.message })
        : t('unreachable', { time: formatTime(new Date(failure.retryAt), true) });
    return (
      <span
        className="ml-auto flex min-w-0 items-center gap-1.5 text-xs text-danger-text"
        data-testid="counts-progress"
        data-phase={phase}
      >
        <Icon of={CircleAlert} size={13} />
        <span className="truncate">{message}</span>
        <button type="button" className="link flex-none" onClick={() => counts.countNow()}>
          {t('tryNow')}
        </button>
      </span>
    );
  }
  const words = tallyInWords(t, exact, unknown, total);
  return (
    <span
      className="tabular ml-auto text-xs whitespace-nowrap text-text-muted"
      data-testid="counts-progress"
      data-phase={phase}
    >
      {phase === 'counted' ? words : <Spinner size={13} word={words} />}
    </span>
  );
}
