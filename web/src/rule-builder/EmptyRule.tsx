import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { useRuleLayout } from './rule-layout.ts';
import { useDrop } from './use-drop.ts';

/** A rule without conditions: whom it means, and where the first attribute can be dropped. */
export function EmptyRule({ dimensionLabel, ofRows }: { readonly dimensionLabel: string; readonly ofRows: boolean }) {
  const { t } = useTranslation(['ruleBuilder', 'rule']);
  const { table, wide } = useRuleLayout();
  const box = useRef<HTMLDivElement>(null);
  const edge = useDrop({ element: box, place: { group: '', list: 'items', index: 0 }, table, sides: false });
  if (!wide) {
    return (
      <p ref={box} className="text-xs text-text-subtle">
        {t(ofRows ? 'rule:allRows' : 'rule:everyone')}
      </p>
    );
  }
  return (
    <div
      ref={box}
      data-testid="empty-rule"
      className={classNames(
        'rounded-lg border border-dashed px-6 py-10 text-center',
        edge ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <p className="text-md font-strong">{t('empty.title', { dimension: dimensionLabel })}</p>
      <p className="mt-1 text-text-muted">{t('empty.text')}</p>
    </div>
  );
}
