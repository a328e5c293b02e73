import type { HandResult } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';

/** What the values of a list stand for: people, nobody, or several. */
export function HandFindings({ found }: { readonly found: HandResult }) {
  const { t } = useTranslation('audiences');
  const others = [
    { kind: 'notFound', ...found.notFound },
    { kind: 'ambiguous', ...found.ambiguous },
  ] as const;
  return (
    <section
      aria-label={t('hand.checked')}
      aria-live="polite"
      className="grid gap-1 rounded-sm bg-sunken px-2.5 py-2 text-sm"
    >
      <p className="font-strong tabular">{t('hand.matched', { count: found.matched })}</p>
      {others.map(({ kind, count, sample }) =>
        count === 0 ? null : (
          <p key={kind} className="wrap-anywhere">
            <span className="tabular">{t(`hand.${kind}`, { count })}</span>{' '}
            <span className="text-text-muted">{t('hand.such', { values: sample.slice(0, 5).join(', ') })}</span>
          </p>
        ),
      )}
    </section>
  );
}
