import { ChevronDown, ChevronsDownUp, ChevronsUpDown, ChevronUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/Button.tsx';
import { printedKey } from './gesture-keys.ts';
import { useRule } from './rule-context.ts';
import { type GestureName, gestures } from './rule-gestures.ts';
import { gestureOnSeveral } from './rule-selection.ts';
import { useRuleLayout } from './rule-layout.ts';
import type { Collapsed } from './use-collapsed.ts';

export interface RuleToolbarProps {
  readonly title: string;
  readonly tools: ReactNode;
  readonly collapsed: Collapsed;
}

/** The heading of a rule with what acts on the condition the reader is at. */
export function RuleToolbar({ title, tools, collapsed }: RuleToolbarProps) {
  const { t } = useTranslation('ruleBuilder');
  const { alone, readOnly } = useRule();
  const { rule } = useRuleLayout();
  return (
    <header className="flex min-h-8 flex-wrap items-center gap-x-1 gap-y-1">
      <h2 className="mr-auto min-w-0 truncate text-md">{title}</h2>
      <div role="toolbar" aria-label={t('toolbar')} className="flex flex-wrap items-center gap-0.5">
        {readOnly ? null : (
          <>
            {tools}
            <ActOn gesture="up" icon={ChevronUp} />
            <ActOn gesture="down" icon={ChevronDown} />
            <ActOn gesture="group" />
            <ActOn gesture="ungroup" />
          </>
        )}
        {collapsed.some(rule) ? (
          <IconButton
            size="sm"
            icon={collapsed.any ? ChevronsUpDown : ChevronsDownUp}
            name={t(collapsed.any ? 'expandAll' : 'collapseAll')}
            onClick={() => collapsed.setAll(rule, !collapsed.any)}
          />
        ) : null}
      </div>
      {alone.size > 0 ? <span className="w-32 pr-9 text-right text-xs text-text-muted">{t('alone')}</span> : null}
    </header>
  );
}

function ActOn({ gesture, icon }: { readonly gesture: GestureName; readonly icon?: typeof ChevronUp }) {
  const { t } = useTranslation('ruleBuilder');
  const { rule, current, selection, perform } = useRuleLayout();
  const several = current !== undefined && selection.chosen.includes(current);
  const reason =
    current === undefined
      ? t('chooseRow')
      : several
        ? gestureOnSeveral(gesture, rule, selection.chosen)
          ? undefined
          : t('several.cannot')
        : gestures[gesture](rule, current)
          ? undefined
          : t(`cannot.${gesture}`);
  const act = () => {
    if (current !== undefined) perform(gesture, current);
  };
  if (icon) {
    return (
      <IconButton
        size="sm"
        icon={icon}
        name={t(`keys.${gesture}`)}
        keys={printedKey(gesture)}
        disabledReason={reason}
        className="data-disabled:border-transparent! data-disabled:bg-transparent!"
        onClick={act}
      />
    );
  }
  return (
    <Button
      size="sm"
      kind="quiet"
      disabledReason={reason}
      className="data-disabled:border-transparent! data-disabled:bg-transparent!"
      onClick={act}
    >
      {t(gesture === 'ungroup' ? 'ungroup' : 'group')}
    </Button>
  );
}
