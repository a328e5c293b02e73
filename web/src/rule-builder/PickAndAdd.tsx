import { type Condition, everyone } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { AttributePicker } from './AttributePicker.tsx';
import { freshAttribute, freshLinked } from './fresh-condition.ts';
import { addPicked } from './picked-attribute.ts';
import { useRule } from './rule-context.ts';
import type { FocusTarget } from './use-rule-focus.ts';

export interface PickAndAddProps {
  readonly table: string;
  readonly label: string;
  readonly name: string;
  readonly look: 'default' | 'quiet';
  readonly className: string;
  readonly onAdd: (condition: Condition, part: FocusTarget['part']) => void;
}

const FIRST = { group: '', list: 'items', index: 0 } as const;

/** A button that asks what a new condition is about and adds it. */
export function PickAndAdd({ table, label, name, look, className, onAdd }: PickAndAddProps) {
  const { t } = useTranslation('rule');
  const { catalog } = useRule();
  const [open, setOpen] = useState(false);
  const add = (condition: Condition, part: FocusTarget['part']) => {
    setOpen(false);
    onAdd(condition, part);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('picker.title')}
      trigger={
        <Button size="sm" kind={look} icon={Plus} className={className} aria-label={name}>
          {label}
        </Button>
      }
    >
      <AttributePicker
        table={table}
        onAttribute={(attribute, type) => add(freshAttribute(attribute, type), 'value')}
        onLink={(via, link) => add(freshLinked(via, link), 'menu')}
        onLinked={(picked) => {
          const made = addPicked(catalog, everyone(), picked, FIRST)?.rule.items[0];
          if (made) add(made, 'value');
        }}
      />
    </Popover>
  );
}
