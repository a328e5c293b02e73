import type { ActivityId } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { useEditor } from '../EditorContext.tsx';
import { outletNameOf } from '../edits/edit-graph.ts';
import { OutletChoice } from './OutletChoice.tsx';
import { outletSqlQuery } from './people-query.ts';
import { useOutlet } from './use-outlet.ts';
import { problemText } from '../../i18n/speak.ts';

/** The SQL that finds the people of an outlet, to read and to copy. */
export function SqlTab({ activity, port: fixed }: { readonly activity: ActivityId; readonly port?: string }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const outlet = useOutlet(activity, fixed);
  const { port } = outlet;
  const { data, error } = useQuery({
    ...outletSqlQuery(outlet.graph, activity, port ?? ''),
    enabled: port !== undefined,
  });
  return (
    <div className="flex flex-col gap-3 px-4 py-3.5">
      <OutletChoice outlet={outlet} />
      {error && !data ? (
        <ErrorPanel title={t('sql.failed')} code={error instanceof ApiError ? error.reference : undefined}>
          {errorMessage(error)}
        </ErrorPanel>
      ) : data ? (
        <>
          {data.problems
            .filter((problem) => problem.severity === 'error')
            .map((problem, index) => (
              <InlineMessage key={`${problem.code}:${index}`} size="sm" tone="danger">
                {problemText(problem)}
              </InlineMessage>
            ))}
          {data.sql === '' ? null : (
            <>
              <div className="flex items-center justify-between gap-2">
                <p className="text-xs text-text-muted">{t('sql.text')}</p>
                <CopyButton text={data.sql} />
              </div>
              <textarea
                readOnly
                wrap="off"
                spellCheck={false}
                rows={Math.min(40, data.sql.split('\n').length + 1)}
                aria-label={t('sql.label', { name: outletNameOf(session, activity, port ?? '') })}
                value={data.sql}
                className="resize-y rounded-md border border-line bg-sunken px-3 py-2.5 font-mono text-xs leading-[1.55]"
              />
            </>
          )}
        </>
      ) : port === undefined ? (
        <p className="text-text-muted">{t('people.notYet')}</p>
      ) : (
        <LoadingLines lines={6} name={t('sql.loading')} />
      )}
    </div>
  );
}
