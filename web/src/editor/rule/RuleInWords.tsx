import type { Catalog, ConditionGroup, FilterLookup, TargetingDimension } from '@fanfare/shared';
import { describeSentence } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useAudiences } from '../../audiences/use-audiences.ts';
import { say, spokenLanguage } from '../../i18n/speak.ts';

export interface RuleInWordsProps {
  readonly rule: ConditionGroup;
  readonly catalog: Catalog;
  readonly dimension: TargetingDimension;
  readonly filters: FilterLookup;
}

/** The whole rule as a sentence, to read it once more. */
export function RuleInWords({ rule, catalog, dimension, filters }: RuleInWordsProps) {
  const { t } = useTranslation('ruleBuilder');
  const empty = rule.items.length + rule.except.length === 0;
  const audiences = useAudiences();
  const words = describeSentence(rule, dimension.table, catalog, filters, audiences, spokenLanguage());
  return (
    <section aria-label={t('screen.inWords')} className="mt-4 border-t border-line pt-3 pb-4">
      <h2 className="text-xs text-text-muted">{t('screen.inWords')}</h2>
      <p className="mt-1 max-w-prose text-sm wrap-anywhere" data-testid="rule-in-words">
        {empty ? t('screen.everyone', { dimension: say(dimension.label) }) : words}
      </p>
    </section>
  );
}
