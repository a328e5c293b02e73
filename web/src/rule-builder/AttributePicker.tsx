import type { AttributePath, DataType } from '@fanfare/shared';
import { Command } from 'cmdk';
import { Calendar, Hash, Link2, ToggleLeft, Type } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconGlyph } from '../ui/Icon.tsx';
import { type AttributeChoice, choicesFor, type LinkChoice } from './attribute-choices.ts';
import { useRule } from './rule-context.ts';

export interface AttributePickerProps {
  /** Table whose attributes are offered, its own first, then those along links. */
  readonly table: string;
  readonly onAttribute: (path: AttributePath, type: DataType) => void;
  /** Set, links to many rows are offered too. */
  readonly onLink?: (via: readonly string[], link: string) => void;
}

const GLYPHS: Record<DataType, IconGlyph> = {
  text: Type,
  integer: Hash,
  decimal: Hash,
  float: Hash,
  boolean: ToggleLeft,
  date: Calendar,
  datetime: Calendar,
};
/** Rows drawn at once; typing narrows the rest. */
const SHOWN = 150;

/** Attributes and linked tables, found by typing or with the arrow keys. */
export function AttributePicker({ table, onAttribute, onLink }: AttributePickerProps) {
  const { t } = useTranslation('rule');
  const { catalog } = useRule();
  const [search, setSearch] = useState('');
  const choices = useMemo(() => choicesFor(catalog, table), [catalog, table]);
  const attributes = choices.attributes.filter((choice) => matches(choice.trail, search));
  const links = onLink ? choices.links.filter((choice) => matches(choice.trail, search)) : [];
  const shown = attributes.slice(0, SHOWN);
  return (
    <Command shouldFilter={false} label={t('picker.search')} className="flex max-h-80 w-72 flex-col" loop>
      <Command.Input
        value={search}
        onValueChange={setSearch}
        placeholder={t('picker.search')}
        className="control mb-2 flex-none px-2.5 outline-0"
      />
      <Command.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Command.Empty className="p-2 text-text-muted">{t('picker.none', { search })}</Command.Empty>
        {grouped(shown).map(([heading, group]) => (
          <Command.Group key={heading} heading={heading} className={GROUP}>
            {group.map((choice) => (
              <Command.Item
                key={idOf(choice.trail)}
                value={idOf(choice.trail)}
                onSelect={() => onAttribute(choice.path, choice.column.type)}
                className={ROW}
              >
                <Icon of={GLYPHS[choice.column.type]} size={14} className="text-text-subtle" />
                <span className="min-w-0 flex-1 truncate">{choice.trail.at(-1)}</span>
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {attributes.length > SHOWN ? (
          <p className="px-2 py-1 text-text-subtle">{t('picker.more', { count: attributes.length - SHOWN })}</p>
        ) : null}
        {links.length > 0 ? (
          <Command.Group heading={t('picker.linkedTables')} className={GROUP}>
            {links.slice(0, SHOWN).map((choice) => (
              <LinkRow key={idOf(choice.trail)} choice={choice} onSelect={onLink} />
            ))}
          </Command.Group>
        ) : null}
      </Command.List>
    </Command>
  );
}

const ROW =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm select-none data-[selected=true]:bg-hover';
const GROUP =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-text-subtle';

function LinkRow(props: { readonly choice: LinkChoice; readonly onSelect: AttributePickerProps['onLink'] }) {
  const { t } = useTranslation('rule');
  const { choice, onSelect } = props;
  return (
    <Command.Item
      value={`${idOf(choice.trail)} ${choice.direction.name}`}
      onSelect={() => onSelect?.(choice.via, choice.direction.name)}
      className={ROW}
    >
      <Icon of={Link2} size={14} className="text-text-subtle" />
      <span className="min-w-0 flex-1 truncate">{choice.trail.join(' › ')}</span>
      <span className="text-xs text-text-subtle">{t('picker.many')}</span>
    </Command.Item>
  );
}

/** Groups by the links on the way; the table's own attributes come first under no heading. */
function grouped(choices: readonly AttributeChoice[]): [string, AttributeChoice[]][] {
  const groups = new Map<string, AttributeChoice[]>();
  for (const choice of choices) {
    const heading = choice.trail.slice(0, -1).join(' › ');
    groups.set(heading, [...(groups.get(heading) ?? []), choice]);
  }
  return [...groups];
}

function matches(trail: readonly string[], search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = trail.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

function idOf(trail: readonly string[]): string {
  return trail.join(' › ');
}
