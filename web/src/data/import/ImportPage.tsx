import { useTranslation } from 'react-i18next';
import { Page } from '../../app/Page.tsx';
import { Button } from '../../ui/Button.tsx';
import { SuggestionPanel } from '../catalog/SuggestionPanel.tsx';
import { DropArea } from './DropArea.tsx';
import { FileCard } from './FileCard.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { planLacks } from './import-file.ts';
import { useImportFiles } from './use-import-files.ts';

/** Files into tables: choose, look, correct, import, and accept what fits together. */
export function ImportPage() {
  const { t } = useTranslation('data');
  const imports = useImportFiles();
  const { files } = imports;
  const ready = files.filter((one) => one.stage === 'ready' && one.plan && !planLacks(one.plan));
  const preparing = files.filter((one) => one.stage === 'uploading' || one.stage === 'reading').length;
  const importing = files.filter((one) => one.stage === 'importing').length;
  const busy = importing > 0;
  const allEnded = files.length > 0 && files.every((one) => one.stage === 'ended' || one.stage === 'failed');
  const someDone = files.some((one) => one.job?.state === 'done');
  return (
    <Page
      title={t('import.title')}
      actions={
        ready.length > 0 || busy ? (
          <Button
            kind="primary"
            disabled={busy}
            disabledReason={preparing > 0 ? t('import.preparing', { count: preparing }) : undefined}
            onClick={() => void imports.start()}
          >
            {t('import.start', { count: ready.length + importing })}
          </Button>
        ) : allEnded ? (
          <Button onClick={imports.clear}>{t('import.again')}</Button>
        ) : null
      }
    >
      {allEnded ? null : <DropArea compact={files.length > 0} onFiles={imports.add} />}
      {files.map((one) => (
        <FileCard key={one.id} file={one} imports={imports} />
      ))}
      {allEnded && someDone ? (
        <section aria-label={t('import.allDone')} className="grid gap-2">
          <h2 className="text-md font-strong">{t('import.allDone')}</h2>
          <p className="text-text-muted">{t('import.allDoneText')}</p>
          <SuggestionPanel />
        </section>
      ) : null}
      {files.length === 0 ? <ImportHistory /> : null}
    </Page>
  );
}
