import { downloadRejects, loadedTable, type LoadFileConfig } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { download } from '../../api/download.ts';
import { useCounts } from '../../editor/EditorContext.tsx';
import { sayReason } from '../../i18n/speak.ts';
import { Section } from '../../inspector/Section.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { rejectsQuery, SHOWN_REJECTS } from './file-queries.ts';

/** How many lines are accepted and rejected, the first rejected ones with their reasons, and all of them as a file. */
export function Rejects({ config }: { readonly config: LoadFileConfig }) {
  const { t } = useTranslation('loadFile');
  const [failed, setFailed] = useState<string>();
  const table = loadedTable(config) ?? '';
  const file = config.file?.id ?? '';
  const loaded = useCounts((state) => state.files.get(table));
  const rejected = loaded?.rejected ?? 0;
  const { data } = useQuery({ ...rejectsQuery(file, table), enabled: rejected > 0 });
  if (loaded === undefined || loaded.failure !== undefined) return null;

  async function save() {
    try {
      await download(downloadRejects, { params: { file }, query: { table } }, 'rejected lines.csv');
      setFailed(undefined);
    } catch (error) {
      const message = t('downloadFailed', { reason: errorMessage(error) });
      setFailed(message);
      announce(message, { assertive: true });
    }
  }

  return (
    <Section title={t('rejects')}>
      <p data-testid="lines">{t('accepted', { count: loaded.accepted, rejected })}</p>
      {data && data.rejects.length > 0 ? (
        <>
          <ul className="grid gap-1.5 text-xs">
            {data.rejects.map(({ line, column, reason, text }) => (
              <li key={line} className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-2">
                <span className="tabular text-right text-text-muted">
                  <span className="sr-only">{t('line')} </span>
                  {line}
                </span>
                <span className="min-w-0">
                  <strong className="font-medium">{column === '' ? t('wholeLine') : column}</strong> {sayReason(reason)}
                  <span className="block truncate text-text-subtle" title={text}>
                    {text}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {rejected > SHOWN_REJECTS ? (
            <p className="text-xs text-text-subtle">{t('firstRejects', { count: SHOWN_REJECTS })}</p>
          ) : null}
        </>
      ) : null}
      {rejected > 0 ? (
        <Button size="sm" icon={Download} className="justify-self-start" onClick={() => void save()}>
          {t('download')}
        </Button>
      ) : null}
      {failed === undefined ? null : (
        <InlineMessage tone="danger" size="sm">
          {failed}
        </InlineMessage>
      )}
    </Section>
  );
}
