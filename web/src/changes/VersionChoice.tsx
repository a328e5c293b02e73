import type { VersionHead } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../i18n/format-date.ts';
import { Select } from '../ui/Select.tsx';

const NOW = 'now';

export interface VersionChoiceProps {
  readonly label: string;
  readonly versions: readonly VersionHead[];
  /** Undefined: what is on screen, where that can be chosen. */
  readonly value: number | undefined;
  readonly withNow?: boolean;
  readonly onChoose: (number: number | undefined) => void;
}

/** One of the versions, called by its name or number, with whose it is and when. */
export function VersionChoice({ label, versions, value, withNow = false, onChoose }: VersionChoiceProps) {
  const { t } = useTranslation(['changes', 'versions']);
  const options = versions.map((one) => {
    const name = one.label ?? t('versions:version', { number: one.number });
    const by = t('versions:by', { who: one.actor, time: formatMoment(one.at) });
    return { value: String(one.number), label: `${name} · ${by}` };
  });
  const isListed = value === undefined || versions.some(({ number }) => number === value);
  const unlisted = isListed ? [] : [{ value: String(value), label: t('versions:version', { number: value }) }];
  const now = withNow ? [{ value: NOW, label: t('view.now') }] : [];
  return (
    <div className="w-88 max-w-full">
      <Select
        label={label}
        value={value === undefined ? (withNow ? NOW : null) : String(value)}
        options={[...now, ...options, ...unlisted]}
        onValueChange={(next) => onChoose(next === NOW ? undefined : Number(next))}
      />
    </div>
  );
}
