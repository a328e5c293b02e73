import { FileText, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { formatBytes } from '../../i18n/format.ts';
import { sayReason } from '../../i18n/speak.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { ColumnEditor } from './ColumnEditor.tsx';
import { FileSettings } from './FileSettings.tsx';
import { type ImportFile, planLacks } from './import-file.ts';
import { JobStatus } from './JobStatus.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { ReadingOptions } from './ReadingOptions.tsx';
import type { ImportFiles } from './use-import-files.ts';

export interface FileCardProps {
  readonly file: ImportFile;
  readonly imports: ImportFiles;
}

/** One file: how far it is, into which table it goes, and what the first rows look like. */
export function FileCard({ file, imports }: FileCardProps) {
  const { t } = useTranslation('data');
  const { name } = file.file;
  return (
    <section aria-label={name} className="surface-box grid gap-3 p-4">
      <header className="flex items-center gap-2">
        <Icon of={FileText} className="text-text-muted" />
        <h2 className="min-w-0 truncate text-md font-strong" title={name}>
          {name}
        </h2>
        <span className="tabular flex-1 text-xs text-text-subtle">{formatBytes(file.file.size)}</span>
        {file.stage === 'importing' ? null : (
          <IconButton icon={X} size="sm" name={t('import.remove', { name })} onClick={() => imports.remove(file.id)} />
        )}
      </header>
      <Stage file={file} imports={imports} />
    </section>
  );
}

function Stage({ file, imports }: FileCardProps) {
  const { t } = useTranslation('data');
  const { name } = file.file;
  if (file.stage === 'uploading') {
    return <progress className="progress w-full" value={file.sent} aria-label={t('import.uploading', { name })} />;
  }
  if (file.stage === 'failed') {
    return (
      <InlineMessage
        tone="danger"
        urgent
        title={t(file.upload === undefined ? 'import.uploadFailed' : 'import.previewFailed', { name })}
        actions={
          <Button size="sm" onClick={() => imports.retry(file)}>
            {t('import.tryAgain')}
          </Button>
        }
      >
        {errorMessage(file.error)}{' '}
        {file.error instanceof ApiError ? <code className="text-2xs">{file.error.reference}</code> : null}
      </InlineMessage>
    );
  }
  if (file.job) return <JobStatus job={file.job} onCancel={(job) => void imports.cancel(job)} />;
  if (!file.preview || !file.plan) return <LoadingLines lines={3} name={t('import.reading', { name })} />;
  return <Ready file={file} imports={imports} />;
}

function Ready({ file, imports }: FileCardProps) {
  const { t } = useTranslation('data');
  const { preview, plan } = file;
  const [open, setOpen] = useState(false);
  if (!preview || !plan) return null;
  const { name } = file.file;
  const change = (next: Partial<typeof plan>) => imports.setPlan(file.id, { ...plan, ...next });
  const expanded = open || planLacks(plan) === 'columns';
  return (
    <>
      <FileSettings plan={plan} existing={preview.existingTable} onChange={change} />
      {preview.problems.length > 0 ? (
        <InlineMessage tone="warning" size="sm" title={t('import.problems', { count: preview.problems.length })}>
          {preview.problems
            .slice(0, 3)
            .map((one) =>
              [one.line, one.column, sayReason(one.reason)].filter((part) => part !== undefined).join(' · '),
            )
            .join('; ')}
        </InlineMessage>
      ) : null}
      <Button
        size="sm"
        className="justify-self-start"
        aria-expanded={expanded}
        aria-label={t('import.detailsOf', { name })}
        onClick={() => setOpen(!open)}
      >
        {t('import.details')}
      </Button>
      {expanded ? (
        <>
          <ReadingOptions options={preview.options} onChange={(options) => imports.readAgain(file, options)} />
          <ColumnEditor
            name={name}
            preview={preview}
            columns={plan.columns}
            onChange={(columns) => change({ columns })}
          />
          <PreviewRows name={name} preview={preview} />
        </>
      ) : null}
    </>
  );
}
