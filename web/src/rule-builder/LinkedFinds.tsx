import type { Catalog, PickedAttribute } from '@fanfare/shared';
import { Command } from 'cmdk';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';
import type { AttributeChoice } from './attribute-choices.ts';
import { attributeGroup, attributeRow, typeGlyphs } from './attribute-rows.ts';
import { searchableAttributes, searchAttributes } from './attributes/search-attributes.ts';

export interface LinkedFindsProps {
  readonly catalog: Catalog;
  readonly table: string;
  readonly search: string;
  /** What is listed elsewhere. */
  readonly known: readonly AttributeChoice[];
  readonly onPick: (picked: PickedAttribute) => void;
}

/** Rows drawn at once; typing narrows the rest. */
const SHOWN = 50;

/** Attributes of linked rows that a search finds, under the way that leads to them. */
export function LinkedFinds({ catalog, table, search, known, onPick }: LinkedFindsProps) {
  const { t } = useTranslation(['rule', 'ruleBuilder']);
  const all = useMemo(() => {
    const listed = new Set(known.map(({ path }) => idOf(path)));
    return searchableAttributes(catalog, table, (type) => t(`ruleBuilder:type.${type}`)).filter(
      ({ node }) => node.column && !listed.has(idOf({ links: node.picked.links, column: node.column.name })),
    );
  }, [catalog, table, known, t]);
  const found = searchAttributes(all, search.trim()).slice(0, SHOWN);
  const groups = Map.groupBy(found, (node) => node.trail.join(' › '));
  return [...groups].map(([heading, nodes]) => (
    <Command.Group key={heading} heading={t('picker.linkedRows', { link: heading })} className={attributeGroup}>
      {nodes.map(({ id, picked, label, column }) => (
        <Command.Item key={id} value={id} onSelect={() => onPick(picked)} className={attributeRow}>
          {column ? <Icon of={typeGlyphs[column.type]} size={14} className="text-text-subtle" /> : null}
          <span className="min-w-0 flex-1 truncate">{label}</span>
        </Command.Item>
      ))}
    </Command.Group>
  ));
}

function idOf({ links, column }: { readonly links: readonly string[]; readonly column: string }): string {
  return JSON.stringify([links, column]);
}
