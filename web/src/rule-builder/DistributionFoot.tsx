import { useTranslation } from 'react-i18next';
import { type Distribution, mostValues } from './distribution-query.ts';

export interface DistributionFootProps {
  readonly distribution: Distribution;
  readonly search: string;
  /** Values listed now. */
  readonly shown: number;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** How many of the values are listed, and the way to all of them; says why nothing is. */
export function DistributionFoot({ distribution, search, shown, all, onAll }: DistributionFootProps) {
  const { t } = useTranslation('conditions');
  const { rows, empty, distinct, found } = distribution;
  if (rows === 0) return <p className="px-1.5 text-text-subtle">{t('values.nothing')}</p>;
  if (rows === empty) return <p className="px-1.5 text-text-subtle">{t('values.onlyEmpty')}</p>;
  if (search !== '') {
    return (
      <output className="block px-1.5 text-text-muted">
        {found === 0 ? t('values.none', { search }) : t('values.found', { shown, found, all: distinct })}
      </output>
    );
  }
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-2 px-1.5 text-text-muted">
      <span>
        {t('values.shown', { shown, all: distinct })}
        {all && distinct > mostValues ? `. ${t('values.most')}` : ''}
      </span>
      {all || distinct > shown ? (
        <button type="button" className="link min-h-6" onClick={() => onAll(!all)}>
          {t(all ? 'values.showLess' : 'values.showAll')}
        </button>
      ) : null}
    </p>
  );
}
