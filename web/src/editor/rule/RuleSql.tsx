import { ruleSql } from '@fanfare/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { KEPT_BRIEFLY } from '../../api/query-client.ts';
import { ruleBody, type RuleCountsRequest } from '../../rule-builder/use-rule-counts.ts';
import { useSettled } from '../../rule-builder/use-settled.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { SqlText } from '../SqlText.tsx';

/** The SQL the rule stands for, to read and to copy. */
export function RuleSql({ request }: { readonly request: RuleCountsRequest }) {
  const { t } = useTranslation('ruleBuilder');
  const known = ruleBody(useSettled(request));
  const { data, error } = useQuery({
    queryKey: ['rule-sql', known],
    queryFn: ({ signal }) => call(ruleSql, { body: known, signal }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_BRIEFLY,
  });
  if (error && !data) {
    return (
      <ErrorPanel title={t('sql.failed')} code={error instanceof ApiError ? error.reference : undefined}>
        {errorMessage(error)}
      </ErrorPanel>
    );
  }
  if (!data) return <LoadingLines lines={8} name={t('sql.loading')} />;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <SqlText sql={data.sql} problems={data.problems} label={t('sql.label')} about={t('sql.text')} most={44} />
      {data.sql === '' ? <p className="text-text-muted">{t('sql.none')}</p> : null}
    </div>
  );
}
