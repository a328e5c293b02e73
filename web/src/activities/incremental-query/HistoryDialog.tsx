import { type readHistory, resetHistory, type EndpointPart } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ActQuestion } from '../../app/ActQuestion.tsx';
import { useEditor } from '../../editor/EditorContext.tsx';
import { formatExactly, formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { toast } from '../../ui/toast-manager.ts';
import { historiesKey } from './history-query.ts';
import type { HistorySectionProps } from './HistorySection.tsx';
import { ReturnedKeys } from './ReturnedKeys.tsx';

export interface HistoryDialogProps extends HistorySectionProps {
  readonly history: EndpointPart<typeof readHistory, 'response'>;
  readonly onClose: () => void;
}

/** The runs and the keys of a history, with the way to empty it. */
export function HistoryDialog({ name, label, history, readOnly, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('flow');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Dialog
        width="lg"
        onClose={onClose}
        title={t('incremental.title', { name: label })}
        actions={
          readOnly ? null : (
            <Button kind="danger" onClick={() => setAsking(true)}>
              {t('incremental.reset')}
            </Button>
          )
        }
      >
        <section aria-label={t('incremental.runs')} tabIndex={0} className="max-h-40 overflow-auto">
          <h3 className="text-xs font-medium text-text-muted">{t('incremental.runs')}</h3>
          <ul className="grid gap-1">
            {history.runs.map(({ at, rows }, index) => (
              <li key={`${at} ${index}`} className="flex justify-between gap-3">
                <span title={formatExactly(at)}>{formatMoment(at)}</span>
                <span className="tabular">{t('incremental.run', { rows })}</span>
              </li>
            ))}
          </ul>
        </section>
        {name.processed === 'returned' ? <ReturnedKeys name={name} /> : null}
      </Dialog>
      {asking ? (
        <ResetQuestion name={name} rows={history.rows} onReset={onClose} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

interface ResetQuestionProps {
  readonly name: HistoryDialogProps['name'];
  readonly rows: number;
  readonly onReset: () => void;
  readonly onClose: () => void;
}

function ResetQuestion({ name, rows, onReset, onClose }: ResetQuestionProps) {
  const { t } = useTranslation('flow');
  const { t: common } = useTranslation('ui');
  const { counts } = useEditor();
  const client = useQueryClient();
  const isByDate = name.processed === 'date';
  async function reset() {
    await call(resetHistory, { body: name });
    toast(t('incremental.wasReset'));
    counts.recount();
    void client.invalidateQueries({ queryKey: historiesKey });
    onReset();
  }

  return (
    <ActQuestion
      title={isByDate ? t('incremental.resetRunsQuestion') : t('incremental.resetQuestion', { count: rows })}
      keep={common('cancel')}
      act={isByDate ? t('incremental.resetRunsButton') : t('incremental.resetButton', { count: rows })}
      onAct={reset}
      onClose={onClose}
    >
      <p>{t(isByDate ? 'incremental.resetRunsText' : 'incremental.resetText')}</p>
    </ActQuestion>
  );
}
