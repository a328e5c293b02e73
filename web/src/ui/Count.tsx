import { Ban, CircleHelp, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

/** How sure a number is; an unknown one has a reason and is never 0. */
export type CountState =
  | { readonly state: 'exact'; readonly count: number }
  | { readonly state: 'computing'; readonly last?: number | undefined }
  | { readonly state: 'stale'; readonly count: number }
  | { readonly state: 'unknown'; readonly reason: string };

export interface CountProps {
  readonly value: CountState;
  readonly size?: 'sm' | 'md' | 'lg';
  /** The unit behind a large number: “people”. */
  readonly unit?: string;
  readonly className?: string;
}

const SIZES = { sm: 'text-xs', md: '', lg: 'text-2xl font-strong tracking-[-0.02em] leading-[1.2]' };

/** A number of people or rows that says how sure it is, with a mark and in words. */
export function Count({ value, size = 'md', unit, className }: CountProps) {
  const { t } = useTranslation('ui');
  const look = classNames('inline-flex items-baseline gap-1.5 tabular whitespace-nowrap', SIZES[size], className);
  const icon = size === 'lg' ? 20 : 13;
  if (value.state === 'computing') {
    return (
      <span className={classNames(look, 'text-info-text')}>
        <Spinner word={t('count.computing')} size={icon} className={size === 'lg' ? 'text-lg' : ''} />
        {value.last === undefined ? null : <Reserve width={formatCount(value.last).length} />}
      </span>
    );
  }
  if (value.state === 'unknown') {
    return (
      <span className={classNames(look, 'text-unknown-text')} title={value.reason}>
        <Icon of={CircleHelp} size={icon} className="self-center" />
        <span aria-hidden="true">—</span>
        <span className="sr-only">{t('count.unknownName', { reason: value.reason })}</span>
      </span>
    );
  }
  const number = formatCount(value.count);
  if (value.state === 'stale') {
    return (
      <span className={classNames(look, 'text-text-muted italic')} title={t('count.stale')}>
        <Icon of={Clock} size={icon} className="self-center" />
        {number}
        <span className="sr-only">{t('count.stale')}</span>
      </span>
    );
  }
  if (value.count === 0) {
    return (
      <span className={classNames(look, 'text-warning-text')}>
        <Icon of={Ban} size={icon} className="self-center" />
        {number}
        <span className="text-xs font-normal tracking-normal">{t('count.nobody')}</span>
      </span>
    );
  }
  return (
    <span className={look}>
      {number}
      {unit ? <span className="text-sm font-normal tracking-normal text-text-muted">{unit}</span> : null}
    </span>
  );
}

/** Keeps the width of the last known number free, so nothing moves when the new one arrives. */
function Reserve({ width }: { readonly width: number }) {
  return (
    <span aria-hidden="true" className="invisible h-0 overflow-hidden">
      {'0'.repeat(Math.max(0, width - 9))}
    </span>
  );
}
