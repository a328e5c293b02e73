import type { Catalog } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Popover } from '../../ui/Popover.tsx';
import { AttributeDistribution } from '../AttributeDistribution.tsx';
import { useRule } from '../rule-context.ts';
import type { AttributeNode } from './attribute-node.ts';

export interface AttributeValuesProps {
  readonly catalog: Catalog;
  /** A column. */
  readonly node: AttributeNode;
  readonly anchor: Element | null;
  readonly onClose: () => void;
  /** Makes a condition of the attribute and a value; unset when nothing may be changed. */
  readonly onPick: ((value: string) => void) | undefined;
}

/** The values of an attribute in the list, over all rows of its own table; choosing one makes a condition of both. */
export function AttributeValues({ catalog, node, anchor, onClose, onPick }: AttributeValuesProps) {
  const { t } = useTranslation('ruleBuilder');
  const { timeZone } = useRule();
  const { column, table } = node;
  if (!column) return null;
  const canPick = onPick !== undefined && column.type !== 'boolean' && column.type !== 'datetime';
  const pick = (value: string) => {
    onClose();
    onPick?.(value);
  };
  return (
    <Popover
      open
      anchor={anchor}
      side="right"
      title={t('attributes.values', { name: node.label })}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <AttributeDistribution
        catalog={catalog}
        table={table}
        attribute={{ links: [], column: column.name }}
        timeZone={timeZone}
        {...(canPick ? { onPick: pick } : {})}
      />
    </Popover>
  );
}
