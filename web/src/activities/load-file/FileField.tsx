import type { FileReference } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { FileText, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatBytes } from '../../i18n/format.ts';
import { Section } from '../../inspector/Section.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Select } from '../../ui/Select.tsx';
import { campaignFilesQuery } from './file-queries.ts';
import { UploadState } from './UploadState.tsx';
import { referenceTo, useFileUpload } from './use-file-upload.ts';

export interface FileFieldProps {
  readonly file: FileReference | null;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (file: FileReference | null) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.tab,.dat,.parquet,.gz';

/** The file: chosen, dropped, or one that was uploaded before; and what can be done with it. */
export function FileField({ file, readOnly, error, onChange }: FileFieldProps) {
  const { t } = useTranslation('loadFile');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { uploading, send } = useFileUpload(onChange);
  const { data } = useQuery({ ...campaignFilesQuery(), enabled: file === null && !readOnly });
  const earlier = data?.files ?? [];
  const isSending = uploading?.state === 'sending';
  function take(files: Iterable<File> | null) {
    const [first] = files ?? [];
    if (first && !readOnly && !isSending) send(first);
  }
  return (
    <Section title={t('file')}>
      <div
        className={classNames(
          'grid gap-2 rounded-md border px-3 py-2.5',
          over ? 'border-accent bg-accent-soft' : error === undefined ? 'border-line-strong' : 'border-danger',
          file === null && 'border-dashed py-5 text-center',
        )}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(!readOnly);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        {file === null ? (
          <>
            <p className="font-medium">{t('drop')}</p>
            <p className="text-xs text-text-subtle">{t('dropHelp')}</p>
          </>
        ) : (
          <div className="flex items-center gap-2">
            <Icon of={FileText} className="text-text-muted" />
            <span className="min-w-0 flex-1 truncate font-medium" title={file.name}>
              {file.name}
            </span>
            <span className="tabular text-xs text-text-subtle">{formatBytes(file.bytes)}</span>
            {readOnly ? null : (
              <IconButton icon={X} size="sm" name={t('remove', { name: file.name })} onClick={() => onChange(null)} />
            )}
          </div>
        )}
        {readOnly ? null : (
          <Button
            size={file === null ? 'md' : 'sm'}
            className={file === null ? 'justify-self-center' : 'justify-self-start'}
            aria-label={file === null ? t('choose') : t('replaceName', { name: file.name })}
            aria-disabled={isSending}
            onClick={() => {
              if (!isSending) input.current?.click();
            }}
          >
            {file === null ? t('choose') : t('replace')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          aria-label={t('chooseName')}
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        {uploading ? <UploadState uploading={uploading} /> : null}
      </div>
      {file === null && earlier.length > 0 && !readOnly ? (
        <Select
          label={t('earlier')}
          value={null}
          placeholder={t('chooseEarlier')}
          onValueChange={(id) => {
            const found = earlier.find((one) => one.id === id);
            if (found) onChange(referenceTo(found));
          }}
          options={earlier.map((one) => ({ value: one.id, label: one.name, detail: formatBytes(one.bytes) }))}
        />
      ) : null}
      {error === undefined ? null : <p className="text-xs text-danger-text">{error}</p>}
    </Section>
  );
}
