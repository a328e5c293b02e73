import type { Catalog, ConditionGroup, FilterCondition } from '@fanfare/shared';
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../app/use-actor.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { SavedFiltersPanel } from './SavedFiltersPanel.tsx';
import { SaveFilterDialog } from './SaveFilterDialog.tsx';

export interface SavedFiltersButtonProps {
  readonly catalog: Catalog;
  /** Table whose rows the rule chooses; only filters about it are offered. */
  readonly table: string;
  /** The rule that “Save this rule as a filter” saves. */
  readonly rule: ConditionGroup;
  readonly readOnly: boolean;
  /** A filter was chosen: as a linked condition, or as a group that is a copy of its rule. */
  readonly onInsert: (condition: FilterCondition | ConditionGroup) => void;
  /** The rule was saved and shall be replaced by the linked filter; the choice is offered only with this. */
  readonly onReplace?: (condition: FilterCondition) => void;
  readonly size?: 'md' | 'sm';
}

/** Opens the saved filters: to insert one linked or as a copy, or to save the rule as a new one. */
export function SavedFiltersButton(props: SavedFiltersButtonProps) {
  const { t } = useTranslation('filters');
  const { catalog, table, rule, readOnly, onInsert, onReplace, size = 'sm' } = props;
  const [open, setOpen] = useState(false);
  const [saving, setSaving] = useState(false);
  const maySave = useMay('campaigns.edit');
  const empty = rule.items.length + rule.except.length === 0;
  return (
    <>
      <Popover
        open={open}
        onOpenChange={setOpen}
        title={t('panel')}
        align="end"
        className="w-96"
        trigger={
          <Button size={size} icon={ListFilter}>
            {t('button')}
          </Button>
        }
      >
        <SavedFiltersPanel
          catalog={catalog}
          table={table}
          readOnly={readOnly}
          onInsert={(condition) => {
            setOpen(false);
            onInsert(condition);
          }}
          onSave={
            maySave
              ? () => {
                  setOpen(false);
                  setSaving(true);
                }
              : undefined
          }
          saveRefused={empty ? t('saveRuleEmpty') : undefined}
        />
      </Popover>
      {saving ? (
        <SaveFilterDialog
          catalog={catalog}
          table={table}
          group={rule}
          onClose={() => setSaving(false)}
          {...(onReplace && !readOnly ? { onReplace } : {})}
        />
      ) : null}
    </>
  );
}
