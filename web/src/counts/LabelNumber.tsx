import { outletId } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useView } from '../editor/EditorContext.tsx';
import { formatChange, formatCount, formatShare } from '../i18n/format.ts';
import { NumberMark } from './NumberMark.tsx';
import type { OutletNumber } from './outlet-number.ts';
import { useOutletShare } from './use-outlet-share.ts';

export interface LabelNumberProps {
  readonly activity: string;
  readonly port: string;
  readonly number: OutletNumber;
}

/** What stands on an arrow: its people or their share, and how many more or fewer they are than in the last version. */
export function LabelNumber({ activity, port, number }: LabelNumberProps) {
  const { t } = useTranslation('counts');
  const share = useOutletShare(activity, port, number);
  const before = useView(({ compared }) => compared?.get(outletId(activity, port)));
  const isComparing = useView(({ compared }) => compared !== undefined);
  const now = number.state === 'exact' ? number.count : number.state === 'zero' ? 0 : undefined;
  const change = now === undefined || before === undefined ? undefined : now - before;
  return (
    <>
      {share && number.state === 'exact' ? (
        <b title={t(`shareOf.${share.of}`, { count: number.count })}>{formatShare(share.share)}</b>
      ) : (
        <NumberMark number={number} />
      )}
      {change !== undefined && change !== 0 ? (
        <span className="count-change" data-testid={`change-${outletId(activity, port)}`}>
          {formatChange(change)}
        </span>
      ) : null}
      {isComparing && before === undefined && now !== undefined ? (
        <span className="count-change" title={t('isNew', { number: formatCount(now) })}>
          {t('new')}
        </span>
      ) : null}
    </>
  );
}
