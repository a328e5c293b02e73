import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/Icon.tsx';

export interface DropAreaProps {
  readonly compact: boolean;
  readonly onFiles: (files: Iterable<File>) => void;
}

const ACCEPTED = '.csv,.tsv,.txt,.ndjson,.jsonl,.parquet,.gz';

/** The place to drop files on, with a button that does the same. */
export function DropArea({ compact, onFiles }: DropAreaProps) {
  const { t } = useTranslation('data');
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={classNames(
        'flex flex-col items-center gap-2 rounded-lg border-2 border-dashed text-center transition-colors duration-(--duration-fast)',
        compact ? 'py-4' : 'py-14',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles(event.dataTransfer.files);
      }}
    >
      {compact ? null : <Icon of={FileUp} size={28} className="text-text-subtle" />}
      <h2 className="text-md font-strong">{t('import.drop')}</h2>
      {compact ? null : <p className="max-w-prose text-balance text-text-muted">{t('import.dropHelp')}</p>}
      <Button onClick={() => input.current?.click()}>{t('import.choose')}</Button>
      <input
        ref={input}
        type="file"
        multiple
        accept={ACCEPTED}
        aria-label={t('import.chooseName')}
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onFiles(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </div>
  );
}
