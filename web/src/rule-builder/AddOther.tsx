import type { Condition } from '@fanfare/shared';
import { Ellipsis, FunctionSquare, ListFilter, Plus, UsersRound } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SavedFiltersPanel } from '../filters/SavedFiltersPanel.tsx';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Popover } from '../ui/Popover.tsx';
import { freshFormula, freshMembership } from './fresh-condition.ts';
import { membershipWays } from './membership-ways.ts';
import { useRule } from './rule-context.ts';
import type { FocusTarget } from './use-rule-focus.ts';

export interface AddOtherProps {
  readonly table: string;
  readonly look: 'default' | 'quiet';
  readonly className: string;
  /** With room each way is a button of its own, else they are behind one. */
  readonly wide: boolean;
  readonly onAdd: (condition: Condition, part: FocusTarget['part']) => void;
  /** Stands before the way to add a saved filter. */
  readonly children?: ReactNode;
}

/** The rarer ways to add: a formula, membership in an audience, a saved filter. */
export function AddOther({ table, look, className, wide, onAdd, children }: AddOtherProps) {
  const { t } = useTranslation(['conditions', 'filters', 'audiences']);
  const { catalog, readOnly } = useRule();
  const anchor = useRef<HTMLSpanElement>(null);
  const [choosing, setChoosing] = useState(false);
  const addFormula = () => onAdd(freshFormula(), 'open');
  const [way] = membershipWays(catalog, table);
  const addMembership = () => onAdd(freshMembership(way?.via ?? []), 'open');
  const common = { size: 'sm', kind: look, className } as const;
  return (
    <span ref={anchor} className="flex flex-wrap gap-[inherit]">
      {wide ? (
        <>
          <Button {...common} icon={Plus} aria-label={t('add.formulaName')} onClick={addFormula}>
            {t('add.formula')}
          </Button>
          {way ? (
            <Button {...common} icon={Plus} aria-label={t('audiences:condition.addName')} onClick={addMembership}>
              {t('audiences:condition.add')}
            </Button>
          ) : null}
          {children}
          <Button {...common} kind="quiet" icon={ListFilter} onClick={() => setChoosing(true)}>
            {t('add.filterName')}
          </Button>
        </>
      ) : (
        <Menu
          trigger={
            <Button {...common} icon={Ellipsis} aria-label={t('add.other')}>
              {t('add.more')}
            </Button>
          }
          entries={[
            { id: 'formula', label: t('add.formula'), icon: FunctionSquare, onSelect: addFormula },
            ...(way
              ? [{ id: 'audience', label: t('audiences:condition.add'), icon: UsersRound, onSelect: addMembership }]
              : []),
            { id: 'filter', label: t('add.filter'), icon: ListFilter, onSelect: () => setChoosing(true) },
          ]}
        />
      )}
      {wide ? null : children}
      <Popover
        open={choosing}
        onOpenChange={setChoosing}
        anchor={anchor}
        title={t('filters:panel')}
        className="w-96"
        leaveFocus
      >
        <SavedFiltersPanel
          catalog={catalog}
          table={table}
          readOnly={readOnly}
          onSave={undefined}
          saveRefused={undefined}
          onInsert={(condition) => {
            setChoosing(false);
            onAdd(condition, 'row');
          }}
        />
      </Popover>
    </span>
  );
}
