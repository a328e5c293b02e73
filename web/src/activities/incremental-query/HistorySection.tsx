import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { outletNumber } from '../../counts/outlet-number.ts';
import { useCounts } from '../../editor/EditorContext.tsx';
import { formatExactly, formatMoment } from '../../i18n/format-date.ts';
import { formatCount } from '../../i18n/format.ts';
import { Section } from '../../inspector/Section.tsx';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { LoadingLines } from '../../ui/LoadingLines.tsx';
import { HistoryDialog } from './HistoryDialog.tsx';
import { type HistoryName, historyQuery } from './history-query.ts';
import { MarkQuestion } from './MarkQuestion.tsx';

export interface HistorySectionProps {
  readonly activity: string;
  readonly label: string;
  readonly name: HistoryName;
  readonly readOnly: boolean;
}

/** What an incremental query remembers, and what can be done with it. */
export function HistorySection(props: HistorySectionProps) {
  const { t } = useTranslation('flow');
  const { activity, name, readOnly } = props;
  const { data, error } = useQuery(historyQuery(name));
  const number = outletNumber(
    useCounts((state) => state.activities.get(activity)),
    'out',
  );
  const [shown, setShown] = useState<'rows' | 'mark'>();
  const counted = number.state === 'exact' ? number.count : undefined;
  const close = () => setShown(undefined);
  return (
    <Section title={t('incremental.history')}>
      {error ? (
        <InlineMessage tone="danger" size="sm">
          {t('incremental.failed')} {errorMessage(error)}
        </InlineMessage>
      ) : null}
      {!data && !error ? <LoadingLines lines={2} /> : null}
      {data && data.total === 0 ? <p className="text-text-muted">{t('incremental.none')}</p> : null}
      {data && data.total > 0 ? (
        <dl className="grid gap-1 text-xs">
          {name.processed === 'returned' ? <Fact word={t('incremental.rows')} value={formatCount(data.rows)} /> : null}
          <Fact word={t('incremental.runs')} value={formatCount(data.total)} />
          <Moment word={t('incremental.oldest')} at={data.oldest} />
          <Moment word={t('incremental.newest')} at={data.newest} />
        </dl>
      ) : null}
      <div className="flex flex-wrap gap-1.5">
        {data && data.total > 0 ? (
          <Button size="sm" onClick={() => setShown('rows')}>
            {t('incremental.show')}
          </Button>
        ) : null}
        {readOnly || counted === undefined ? null : (
          <Button size="sm" title={t('incremental.markHelp')} onClick={() => setShown('mark')}>
            {t('incremental.mark')}
          </Button>
        )}
      </div>
      {shown === 'rows' && data ? <HistoryDialog {...props} history={data} onClose={close} /> : null}
      {shown === 'mark' && counted !== undefined ? (
        <MarkQuestion activity={activity} count={counted} onClose={close} />
      ) : null}
    </Section>
  );
}

function Fact({ word, value, title }: { readonly word: string; readonly value: string; readonly title?: string }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-text-muted">{word}</dt>
      <dd className="tabular" title={title}>
        {value}
      </dd>
    </div>
  );
}

function Moment({ word, at }: { readonly word: string; readonly at: string | null }) {
  return at === null ? null : <Fact word={word} value={formatMoment(at)} title={formatExactly(at)} />;
}
