import {
  type Activity,
  type Catalog,
  type ConditionGroup,
  type FilterCondition,
  isActivityType,
} from '@fanfare/shared';
import { ArrowLeft, Code, List, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { lookOf } from '../../activities/registry.tsx';
import { SavedFiltersButton } from '../../filters/SavedFiltersButton.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { useEditor } from '../EditorContext.tsx';
import { SavedIndicator } from '../saving/SavedIndicator.tsx';

export type RuleView = 'words' | 'sql';

export interface RuleHeaderProps {
  readonly activity: Activity;
  readonly name: string;
  readonly view: RuleView;
  readonly onView: (view: RuleView) => void;
  readonly catalog: Catalog;
  readonly table: string;
  readonly rule: ConditionGroup;
  /** Whether the rule differs from how it was opened. */
  readonly changed: boolean;
  readonly readOnly: boolean;
  readonly onInsert: (condition: FilterCondition | ConditionGroup) => void;
  readonly onReplace: (condition: FilterCondition) => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

/** Whose rule it is, how it is shown, saved filters, and the two ways out: with the changes and without. */
export function RuleHeader(props: RuleHeaderProps) {
  const { t } = useTranslation('ruleBuilder');
  const { activity, name, view, onView, catalog, table, rule, changed, readOnly, onInsert, onReplace } = props;
  const { head } = useEditor();
  const campaign = useStore(head, (one) => one.name);
  const look = lookOf(activity.type);
  const type = isActivityType(activity.type) ? look.title : activity.type;
  return (
    <header
      data-region="topbar"
      className="order-1 flex min-h-(--topbar-height) flex-none items-center gap-2.5 border-b border-line bg-surface px-3"
    >
      <title>{`${t('screen.title', { name })} – Fanfare`}</title>
      <IconButton icon={ArrowLeft} name={t('screen.back')} keys="R" onClick={props.onClose} />
      <Tile family={look.category} icon={look.icon} off={activity.disabled ?? false} />
      <div className="min-w-0 flex-1">
        <h1 className="truncate text-md tracking-normal" title={name}>
          {t('screen.title', { name })}
        </h1>
        <p className="truncate text-xs text-text-muted" title={campaign}>
          {t('screen.in', { type, campaign })}
        </p>
      </div>
      {readOnly ? null : <SavedIndicator />}
      <SegmentedControl
        label={t('screen.view')}
        value={view}
        onValueChange={onView}
        segments={[
          { value: 'words', label: t('screen.words'), icon: List },
          { value: 'sql', label: t('screen.sql'), icon: Code },
        ]}
      />
      <span aria-hidden="true" className="h-6 w-px bg-line max-wide:hidden" />
      <SavedFiltersButton {...{ catalog, table, rule, readOnly, onInsert, onReplace }} size="md" />
      {readOnly ? null : (
        <Button
          icon={RotateCcw}
          disabledReason={changed ? undefined : t('screen.nothingToDiscard')}
          onClick={props.onDiscard}
        >
          <span className="max-wide:sr-only">{t('screen.discard')}</span>
        </Button>
      )}
      <Button kind="primary" onClick={props.onClose}>
        {t('screen.done')}
      </Button>
    </header>
  );
}
