import { type ImportJob, importRejects, isPhrase, recognised } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/download.ts';
import { formatCount } from '../../i18n/format.ts';
import { sayReason } from '../../i18n/speak.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip, type Tone } from '../../ui/Chip.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { hasEnded } from './import-file.ts';

const TONES: Record<ImportJob['state'], Tone> = {
  waiting: 'neutral',
  reading: 'info',
  checking: 'info',
  writing: 'info',
  done: 'success',
  refused: 'danger',
  cancelled: 'neutral',
  failed: 'danger',
};

export interface JobStatusProps {
  readonly job: ImportJob;
  readonly onCancel: (job: string) => void;
}

/** How far an import is, what it did, and what it left out. */
export function JobStatus({ job, onCancel }: JobStatusProps) {
  const { t } = useTranslation('data');
  const { table } = job;
  if (!hasEnded(job)) {
    return (
      <div className="flex items-center gap-3">
        <JobChip job={job} />
        <progress
          className="progress flex-1"
          {...(job.share === null ? {} : { value: job.share })}
          aria-label={table}
        />
        <span className="tabular text-xs text-text-muted">
          {t('import.progress', { rows: formatCount(job.rowsRead) })}
        </span>
        <Button size="sm" aria-label={t('import.cancel', { table })} onClick={() => onCancel(job.id)}>
          {t('import.cancelShort')}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <JobChip job={job} />
        {job.state === 'done' ? (
          <span className="tabular">
            {t('import.done', { count: job.rowsWritten, rows: formatCount(job.rowsWritten), table })}
          </span>
        ) : null}
        {job.rejected > 0 ? (
          <>
            <span className="tabular text-warning-text">
              {t('import.rejected', { rows: formatCount(job.rejected) })}
            </span>
            <Button
              size="sm"
              onClick={() => void download(importRejects, { params: { id: job.id } }, `${table}-rejects.csv`)}
            >
              {t('import.rejects')}
            </Button>
          </>
        ) : null}
      </div>
      {job.state === 'refused' || job.state === 'failed' ? (
        <InlineMessage
          tone="danger"
          urgent
          title={job.message === null ? t(`import.state.${job.state}`) : sayReason(job.message)}
        >
          {saysUntouched(job.message) ? null : t('import.untouched')}
        </InlineMessage>
      ) : null}
    </div>
  );
}

/** Reasons that tell themselves that the table is as it was. */
const SAYING_UNTOUCHED: ReadonlySet<string> = new Set([
  'reason.rowNotUsable',
  'reason.rowsNotUsable',
  'reason.failed',
  'reason.interrupted',
]);

function saysUntouched(message: string | null): boolean {
  const reason = recognised(message ?? '');
  return isPhrase(reason) && SAYING_UNTOUCHED.has(reason.words);
}

/** The state of an import in a word. */
export function JobChip({ job }: { readonly job: ImportJob }) {
  const { t } = useTranslation('data');
  return <Chip tone={TONES[job.state]}>{t(`import.state.${job.state}`)}</Chip>;
}
