import type { ActivityId } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { useEditor } from '../EditorContext.tsx';
import { outletNameOf } from '../edits/edit-graph.ts';
import { SqlText } from '../SqlText.tsx';
import { OutletChoice } from './OutletChoice.tsx';
import { outletSqlQuery } from './people-query.ts';
import { useOutlet } from './use-outlet.ts';

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
        <SqlText
          sql={data.sql}
          problems={data.problems}
          label={t('sql.label', { name: outletNameOf(session, activity, port ?? '') })}
          about={t('sql.text')}
          most={40}
        />
      ) : port === undefined ? (
        <p className="text-text-muted">{t('people.notYet')}</p>
      ) : (
        <LoadingLines lines={6} name={t('sql.loading')} />
      )}
    </div>
  );
}
