import { Check, CloudOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatExactly, formatTime } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { useEditor } from '../EditorContext.tsx';

/** What has become of the work, in a word. It never says “saved” of anything the server has not acknowledged. */
export function SavedIndicator() {
  const { t } = useTranslation('editor');
  const { saving } = useEditor();
  const state = useStore(saving.state);
  if (state.status === 'saved') {
    return (
      <span
        data-testid="saved"
        data-status="saved"
        title={formatExactly(state.at)}
        className="flex items-center gap-1.5 text-xs whitespace-nowrap text-text-muted"
      >
        <Icon of={Check} size={14} />
        <span className="max-wide:sr-only">{t('saved.saved', { time: formatTime(state.at) })}</span>
      </span>
    );
  }
  if (state.status === 'saving') {
    return (
      <span data-testid="saved" data-status="saving" className="text-xs text-text-muted">
        <Spinner word={t('saved.saving')} size={14} />
      </span>
    );
  }
  if (state.status === 'stale') {
    return (
      <span
        data-testid="saved"
        data-status="stale"
        className="flex items-center gap-1.5 text-xs font-medium whitespace-nowrap text-danger-text"
      >
        <Icon of={TriangleAlert} size={14} />
        <span className="max-wide:sr-only">{t('saved.stale')}</span>
      </span>
    );
  }
  const reason = state.status === 'offline' ? t('saved.offline') : t('saved.failed', { reason: state.reason });
  return (
    <Popover
      label={reason}
      trigger={
        <button
          type="button"
          data-testid="saved"
          data-status={state.status}
          className="flex h-7 max-w-72 min-w-0 items-center max-wide:max-w-36 gap-1.5 rounded-md px-1.5 text-xs font-medium text-danger-text hover:bg-hover"
        >
          <Icon of={state.status === 'offline' ? CloudOff : TriangleAlert} size={14} />
          <span className="truncate">{reason}</span>
        </button>
      }
    >
      <p className="mb-1.5 font-strong">{reason}</p>
      <p className="mb-2.5 text-text-muted">
        {state.retryAt === undefined
          ? t('saved.kept')
          : t('saved.retryAt', { time: formatTime(new Date(state.retryAt), true) })}
      </p>
      <Button size="sm" onClick={() => void saving.saveNow()}>
        {t('saved.now')}
      </Button>
    </Popover>
  );
}
