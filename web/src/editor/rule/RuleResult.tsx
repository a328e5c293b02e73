import type { Catalog, ConditionGroup, FilterLookup, TargetingDimension } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleHelp, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { useReachable } from '../../api/reachability.ts';
import { formatChange, formatCount, formatShare } from '../../i18n/format.ts';
import { formatExactly, formatTime } from '../../i18n/format-date.ts';
import { say } from '../../i18n/speak.ts';
import type { RulePath } from '../../rule-builder/rule-path.ts';
import { type RuleCounts, ruleCountsQuery, type RuleCountsRequest } from '../../rule-builder/use-rule-counts.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Count, type CountState } from '../../ui/Count.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { EmptyNotes } from './EmptyNotes.tsx';
import { RuleSample } from './RuleSample.tsx';
import { Waterfall } from './Waterfall.tsx';

export interface RuleResultProps {
  readonly dimension: TargetingDimension;
  readonly catalog: Catalog;
  readonly filters: FilterLookup;
  readonly counts: RuleCounts;
  /** The rule as it was when the rule builder was opened. */
  readonly opened: ConditionGroup;
  readonly request: RuleCountsRequest;
  /** Leads to a condition. */
  readonly onGoTo: (path: RulePath) => void;
}

const CHIPS = {
  exact: { tone: 'success', icon: CircleCheck },
  computing: { tone: 'info', icon: LoaderCircle },
  stale: { tone: 'info', icon: LoaderCircle },
  unknown: { tone: 'unknown', icon: CircleHelp },
} as const;

/** What comes out of the rule: how many, how sure that is, what each condition leaves, and who for instance. */
export function RuleResult({ dimension, catalog, filters, counts, opened, request, onGoTo }: RuleResultProps) {
  const { t } = useTranslation('ruleBuilder');
  const { counted, current, error } = counts;
  const reachable = useReachable();
  const before = useQuery(ruleCountsQuery({ ...request, canvas: `${request.canvas}-opened`, rule: opened }));
  const state: CountState = error
    ? { state: 'unknown', reason: t('result.failed') }
    : !current || !counted
      ? reachable
        ? { state: 'computing', last: counted?.matching ?? undefined }
        : { state: 'unknown', reason: t('result.unreachable') }
      : counted.matching === null
        ? { state: 'unknown', reason: t('result.incomplete') }
        : { state: 'exact', count: counted.matching };
  const matching = state.state === 'exact' ? state.count : undefined;
  const wrong =
    current && counted?.matching === null
      ? counted.problems.find((one) => one.severity === 'error')?.place.field
      : undefined;
  const chip = CHIPS[state.state];
  const word = state.state === 'exact' ? 'exact' : state.state === 'unknown' ? 'unknown' : 'computing';
  return (
    <aside aria-label={t('result.title')} data-region="inspector" className="rule-result grid content-start gap-4">
      <section data-testid="result">
        <h2 className="text-xs text-text-muted">{t('result.title')}</h2>
        <div className="flex min-h-10 items-center justify-between gap-2">
          <Count value={state} size="lg" />
          <Chip tone={chip.tone} icon={chip.icon}>
            {t(`result.${word}`)}
          </Chip>
        </div>
        <p className="text-xs text-text-muted">
          {say(dimension.label)}
          {matching !== undefined && counted && counted.total > 0
            ? ` · ${t('result.share', { share: formatShare(matching / counted.total), total: counted.total })}`
            : ''}
        </p>
        <p className="min-h-5 text-xs text-text-muted" title={counted ? formatExactly(counted.asOf) : undefined}>
          {state.state === 'unknown' && !error ? state.reason : ''}{' '}
          {!wrong ? null : (
            <button type="button" className="link min-h-6" onClick={() => onGoTo(wrong)}>
              {t('result.goTo')}
            </button>
          )}
          {matching !== undefined && counted ? t('result.asOf', { time: formatTime(counted.asOf, true) }) : ''}
        </p>
        {error ? (
          <InlineMessage
            tone="warning"
            size="sm"
            icon={TriangleAlert}
            title={t('result.failed')}
            actions={
              <Button size="sm" onClick={counts.recount}>
                {t('result.retry')}
              </Button>
            }
          >
            {errorMessage(error)}
          </InlineMessage>
        ) : null}
        <InUse now={matching} before={before.data?.matching ?? undefined} />
      </section>
      {counted ? <Waterfall {...{ counted, current, dimension, catalog, filters }} /> : null}
      <EmptyNotes rule={request.rule} {...{ catalog, dimension }} />
      <RuleSample request={request} dimension={dimension} wanted={current && !error} matching={matching} />
    </aside>
  );
}

/** How many the rule found when it was opened, and how that differs now. */
function InUse({ now, before }: { readonly now: number | undefined; readonly before: number | undefined }) {
  const { t } = useTranslation('ruleBuilder');
  if (before === undefined) return null;
  const change = now === undefined ? undefined : now - before;
  return (
    <dl
      className="mt-2 flex justify-between gap-2 border-t border-line pt-2 text-xs"
      title={t('result.inUseHelp')}
      data-testid="rule-in-use"
    >
      <dt className="text-text-muted">{t('result.inUse')}</dt>
      <dd className="tabular">
        {formatCount(before)}{' '}
        {change === undefined ? null : change === 0 ? (
          <span className="text-text-subtle">{t('result.same')}</span>
        ) : (
          <strong className="text-accent-text">{formatChange(change)}</strong>
        )}
      </dd>
    </dl>
  );
}
