import { sampleRule, type TargetingDimension } from '@fanfare/shared';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import { KEPT_BRIEFLY } from '../../api/query-client.ts';
import { ruleBody, type RuleCountsRequest } from '../../rule-builder/use-rule-counts.ts';
import { useSettled } from '../../rule-builder/use-settled.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { fresh } from '../edits/fresh-values.ts';
import { PeopleTable } from '../inspector/PeopleTable.tsx';
import { sampleColumns } from './sample-columns.ts';

export interface RuleSampleProps {
  readonly request: RuleCountsRequest;
  readonly dimension: TargetingDimension;
  /** Whether the rule as it is now is counted; a sample is read after that. */
  readonly wanted: boolean;
  readonly matching: number | undefined;
}

const ROWS = 8;

/** Some people the rule finds: the first ones, then others at a press. */
export function RuleSample({ request, dimension: target, wanted, matching }: RuleSampleProps) {
  const { t } = useTranslation('ruleBuilder');
  const [seed, setSeed] = useState<number>();
  const known = ruleBody(useSettled(request));
  const columns = sampleColumns(known.rule, target);
  const body = { ...known, columns, limit: ROWS };
  const some = matching !== undefined && matching > 0;
  const { data, error, isFetching } = useQuery({
    queryKey: ['rule-sample', body, seed],
    queryFn: ({ signal }) => call(sampleRule, { body: seed === undefined ? body : { ...body, seed }, signal }),
    enabled: wanted && some,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: KEPT_BRIEFLY,
  });
  return (
    <section aria-label={t('result.sample')} data-testid="sample" className="min-w-0">
      <div className="mb-1 flex min-h-7 items-center justify-between gap-2">
        <h2 className="text-xs text-text-muted">{t('result.sample')}</h2>
        <Button size="sm" icon={RefreshCw} disabled={!some} onClick={() => setSeed(fresh.seed() % 2_147_483_646)}>
          {t('result.another')}
        </Button>
      </div>
      {error instanceof ApiError && error.status === 403 ? (
        <p className="text-xs text-text-muted">{errorMessage(error)}</p>
      ) : error ? (
        <InlineMessage tone="warning" size="sm" title={t('result.sampleFailed')}>
          {errorMessage(error)}
        </InlineMessage>
      ) : matching === 0 ? (
        <p className="text-xs text-text-muted">{t('result.sampleNone')}</p>
      ) : data && some ? (
        <>
          <PeopleTable
            fit
            label={t('result.sample')}
            columns={data.columns}
            rows={data.rows}
            busy={isFetching}
            empty={t('result.sampleNone')}
          />
          <p className="mt-1 text-xs text-text-subtle">
            {t('result.sampleOf', {
              shown: data.rows.length,
              total: matching,
              how: t(seed === undefined ? 'result.sampleFirst' : 'result.sampleRandom'),
            })}
          </p>
        </>
      ) : some ? (
        <LoadingLines lines={4} name={t('result.sampleLoading')} />
      ) : (
        <p className="text-xs text-text-muted">{t('result.sampleWait')}</p>
      )}
    </section>
  );
}
