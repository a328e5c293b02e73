import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributeDistribution } from '../../rule-builder/AttributeDistribution.tsx';
import { type AttributeChoice, labelOf } from '../../rule-builder/attribute-choices.ts';
import { typeGlyphs } from '../../rule-builder/attribute-rows.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useDocument } from '../EditorContext.tsx';
import type { ColumnsShown } from './ColumnList.tsx';

export interface ColumnRowProps extends ColumnsShown {
  readonly choice: AttributeChoice;
  readonly showTrail?: boolean;
}

/** One column: how it is called, its type and role, who added it. Pressing it shows its values among these rows. */
export function ColumnRow({ choice, catalog, table, added, showTrail = false }: ColumnRowProps) {
  const { t } = useTranslation(['columns', 'ruleBuilder', 'data']);
  const [open, setOpen] = useState(false);
  const { timeZone } = useDocument((state) => state.graph.settings);
  const { path, column, trail } = choice;
  const label = labelOf(column);
  const type = t(`ruleBuilder:type.${column.type}`);
  const adder = path.links.length === 0 ? added.get(path.column)?.addedBy : undefined;
  const where = showTrail ? trail.slice(0, -1).join(' › ') : '';
  const about = [
    label === column.name ? '' : column.name,
    adder === undefined ? where : t('addedBy', { activity: adder }),
    column.role === undefined ? '' : t(`data:role.${column.role}`),
  ].filter(Boolean);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      side="left"
      title={t('values', { name: label })}
      trigger={
        <button
          type="button"
          aria-label={
            adder === undefined ? t('name', { label, type }) : t('addedName', { label, type, activity: adder })
          }
          data-column={[...path.links, path.column].join('.')}
          className="flex min-h-8 w-full items-center gap-2 rounded-sm px-1.5 py-1 text-left hover:bg-hover data-popup-open:bg-hover"
        >
          <Icon of={typeGlyphs[column.type]} size={14} className="flex-none text-text-subtle" />
          <span className="min-w-0 flex-1 leading-tight">
            <span className="block truncate">{label}</span>
            {about.length === 0 ? null : (
              <span className="block truncate text-2xs text-text-subtle">{about.join(' · ')}</span>
            )}
          </span>
          <span className="flex-none text-xs text-text-muted">{type}</span>
        </button>
      }
    >
      <AttributeDistribution catalog={catalog} table={table} attribute={path} timeZone={timeZone} />
    </Popover>
  );
}
