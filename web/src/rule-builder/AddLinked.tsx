import type { Condition } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { choicesFor } from './attribute-choices.ts';
import { freshLinked } from './fresh-condition.ts';
import { useRule } from './rule-context.ts';
import type { FocusTarget } from './use-rule-focus.ts';

export interface AddLinkedProps {
  readonly table: string;
  readonly look: 'default' | 'quiet';
  readonly className: string;
  readonly onAdd: (condition: Condition, part: FocusTarget['part']) => void;
}

/** Adds a condition on the rows of a linked table; nothing where no link leads to many rows. */
export function AddLinked({ table, look, className, onAdd }: AddLinkedProps) {
  const { t } = useTranslation('ruleBuilder');
  const { catalog } = useRule();
  const links = useMemo(() => choicesFor(catalog, table).links, [catalog, table]);
  if (links.length === 0) return null;
  return (
    <Menu
      trigger={
        <Button size="sm" kind={look} icon={Plus} className={className}>
          {t('linked')}
        </Button>
      }
      entries={links.map((choice) => ({
        id: [...choice.via, choice.direction.name].join('/'),
        label: choice.trail.join(' › '),
        onSelect: () => onAdd(freshLinked(choice.via, choice.direction.name), 'row'),
      }))}
    />
  );
}
