import type { Condition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format.ts';
import { useRule } from './rule-context.ts';
import { isOnLinkedRows, type RulePath } from './rule-path.ts';

/** How many people a condition finds alone; a dash with the reason where that is not known. */
export function AloneCount({ path, condition }: { readonly path: RulePath; readonly condition: Condition }) {
  const { t } = useTranslation(['rule', 'ruleBuilder']);
  const { alone } = useRule();
  if (condition.disabled) return <span className="flex-none pt-1 text-xs text-text-subtle">{t('off')}</span>;
  if (alone.size === 0 || isOnLinkedRows(path)) return null;
  const count = alone.get(path);
  if (count === undefined) {
    return (
      <span className="flex-none pt-1 pl-1 text-xs text-text-subtle" title={t('ruleBuilder:counting')}>
        <span aria-hidden="true">…</span>
        <span className="sr-only">{t('ruleBuilder:counting')}</span>
      </span>
    );
  }
  const words = count === null ? t('aloneUnknown') : t('aloneName', { people: formatCount(count) });
  return (
    <span className="tabular flex-none pt-1 pl-1 text-right text-xs text-text-muted" title={words}>
      <span aria-hidden="true">{count === null ? '—' : formatCount(count)}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
