import { Ban, CircleHelp, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../i18n/format.ts';
import { Icon } from '../ui/Icon.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import type { OutletNumber } from './outlet-number.ts';

/** A number on an arrow, with the mark and the word of how sure it is. An unknown one is never 0. */
export function NumberMark({ number }: { readonly number: OutletNumber }) {
  const { t } = useTranslation('counts');
  switch (number.state) {
    case 'exact':
      return (
        <b key={number.count} className="tint-once">
          {formatCount(number.count)}
        </b>
      );
    case 'zero':
      if (number.notTaken) return <span className="count-word">{t('notTaken')}</span>;
      return (
        <>
          <Icon of={Ban} size={12} />
          <b>{formatCount(0)}</b>
          <span className="count-word">{t('nobody')}</span>
        </>
      );
    case 'stale':
      return (
        <>
          <Icon of={Clock} size={12} />
          <b title={t('state.stale')}>{formatCount(number.last)}</b>
        </>
      );
    case 'computing':
      return (
        <>
          <Spinner
            size={12}
            word={number.share === undefined ? t('counting') : t('countingShare', { share: formatShare(number.share) })}
          />
          {number.last === undefined ? null : (
            <span aria-hidden="true" className="count-reserve">
              {formatCount(number.last).slice(t('counting').length)}
            </span>
          )}
        </>
      );
    case 'unknown':
      return (
        <>
          <Icon of={CircleHelp} size={12} />
          <span aria-hidden="true">—</span>
          <span className="count-word" title={number.message}>
            {t(`reasons.${number.reason}`)}
          </span>
        </>
      );
  }
}
