import { ruleSql } from '@fanfare/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { ruleBody, type RuleCountsRequest } from '../../rule-builder/use-rule-counts.ts';
import { useSettled } from '../../rule-builder/use-settled.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { problemText } from '../../i18n/speak.ts';

/** The SQL the rule stands for, to read and to copy. */
export function RuleSql({ request }: { readonly request: RuleCountsRequest }) {
  const { t } = useTranslation('ruleBuilder');
  const known = ruleBody(useSettled(request));
  const { data, error } = useQuery({
    queryKey: ['rule-sql', known],
    queryFn: ({ signal }) => call(ruleSql, { body: known, signal }),
    placeholderData: keepPreviousData,
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
      {data.problems
        .filter((problem) => problem.severity === 'error')
        .map((problem, index) => (
          <InlineMessage key={`${problem.code}:${index}`} size="sm" tone="danger">
            {problemText(problem)}
          </InlineMessage>
        ))}
      {data.sql === '' ? (
        <p className="text-text-muted">{t('sql.none')}</p>
      ) : (
        <>
          <div className="flex min-h-8 items-center justify-between gap-2">
            <p className="text-xs text-text-muted">{t('sql.text')}</p>
            <CopyButton text={data.sql} />
          </div>
          <textarea
            readOnly
            wrap="off"
            spellCheck={false}
            rows={Math.min(44, data.sql.split('\n').length + 1)}
            aria-label={t('sql.label')}
            value={data.sql}
            className="resize-y rounded-md border border-line bg-surface px-3 py-2.5 font-mono text-xs leading-[1.55]"
          />
        </>
      )}
    </div>
  );
}
