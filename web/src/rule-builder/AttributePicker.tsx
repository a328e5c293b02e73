import {
  type AttributePath,
  type CarriedColumn,
  type DataType,
  findTable,
  type PickedAttribute,
} from '@fanfare/shared';
import { Command } from 'cmdk';
import { Link2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../i18n/speak.ts';
import { lineBeside } from '../inspector/catalog-with-line.ts';
import { addedColumnsOf } from '../inspector/catalog-with-columns.ts';
import { Icon } from '../ui/Icon.tsx';
import { type AttributeChoice, choicesFor, type LinkChoice } from './attribute-choices.ts';
import { attributeGroup, attributeRow, typeGlyphs } from './attribute-rows.ts';
import { LinkedFinds } from './LinkedFinds.tsx';
import { useRule } from './rule-context.ts';

export interface AttributePickerProps {
  /** Table whose attributes are offered, its own first, then those along links. */
  readonly table: string;
  readonly onAttribute: (path: AttributePath, type: DataType) => void;
  /** Set, links to many rows are offered too. */
  readonly onLink?: (via: readonly string[], link: string) => void;
  /** Set, a search also finds attributes of rows of which there can be many. */
  readonly onLinked?: (picked: PickedAttribute) => void;
}

/** Rows drawn at once; typing narrows the rest. */
const SHOWN = 150;

/** Attributes and linked tables, found by typing or with the arrow keys. */
export function AttributePicker({ table, onAttribute, onLink, onLinked }: AttributePickerProps) {
  const { t } = useTranslation('rule');
  const { catalog } = useRule();
  const [search, setSearch] = useState('');
  const choices = useMemo(() => choicesFor(catalog, table), [catalog, table]);
  const added = useMemo(() => addedColumnsOf(catalog, table), [catalog, table]);
  const attributes = choices.attributes.filter((choice) => matches(choice.trail, search));
  const links = onLink ? choices.links.filter((choice) => matches(choice.trail, search)) : [];
  const isAdded = (choice: AttributeChoice) => adderOf(added, choice) !== undefined;
  const ordered = [...attributes.filter(isAdded), ...attributes.filter((choice) => !isAdded(choice))];
  const shown = ordered.slice(0, SHOWN);
  const own = say(findTable(catalog, table)?.label ?? table);
  const isAlone = added.size === 0 && lineBeside(catalog, table) === undefined;
  function headingOf(choice: AttributeChoice): string {
    if (isAdded(choice)) return t('picker.added');
    return choice.path.links.length > 0 || isAlone ? choice.trail.slice(0, -1).join(' › ') : own;
  }
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
        {grouped(shown, headingOf).map(([heading, group]) => (
          <Command.Group key={heading} heading={heading} className={attributeGroup}>
            {group.map((choice) => (
              <Command.Item
                key={keyOf(choice)}
                value={keyOf(choice)}
                onSelect={() => onAttribute(choice.path, choice.column.type)}
                className={attributeRow}
              >
                <Icon of={typeGlyphs[choice.column.type]} size={14} className="text-text-subtle" />
                <span className="min-w-0 flex-1 truncate">{choice.trail.at(-1)}</span>
                <Adder column={adderOf(added, choice)} />
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        {attributes.length > SHOWN ? (
          <p className="px-2 py-1 text-text-subtle">{t('picker.more', { count: attributes.length - SHOWN })}</p>
        ) : null}
        {links.length > 0 ? (
          <Command.Group heading={t('picker.linkedTables')} className={attributeGroup}>
            {links.slice(0, SHOWN).map((choice) => (
              <LinkRow key={idOf(choice.trail)} choice={choice} onSelect={onLink} />
            ))}
          </Command.Group>
        ) : null}
        {onLinked && search.trim() !== '' ? (
          <LinkedFinds {...{ catalog, table, search }} known={choices.attributes} onPick={onLinked} />
        ) : null}
      </Command.List>
    </Command>
  );
}

function adderOf(added: ReadonlyMap<string, CarriedColumn>, { path }: AttributeChoice): CarriedColumn | undefined {
  return path.links.length === 0 ? added.get(path.column) : undefined;
}

/** Type of an added column, and the activity that added it. */
function Adder({ column }: { readonly column: CarriedColumn | undefined }) {
  const { t } = useTranslation(['rule', 'ruleBuilder']);
  if (!column) return null;
  const words = t('picker.addedBy', { type: t(`ruleBuilder:type.${column.type}`), activity: column.addedBy });
  return (
    <span className="max-w-32 truncate text-xs text-text-subtle" title={words}>
      {words}
    </span>
  );
}

function LinkRow(props: { readonly choice: LinkChoice; readonly onSelect: AttributePickerProps['onLink'] }) {
  const { t } = useTranslation('rule');
  const { choice, onSelect } = props;
  return (
    <Command.Item
      value={`${idOf(choice.trail)} ${choice.direction.name}`}
      onSelect={() => onSelect?.(choice.via, choice.direction.name)}
      className={attributeRow}
    >
      <Icon of={Link2} size={14} className="text-text-subtle" />
      <span className="min-w-0 flex-1 truncate">{choice.trail.join(' › ')}</span>
      <span className="text-xs text-text-subtle">{t('picker.many')}</span>
    </Command.Item>
  );
}

/** Groups by their headings, in order. */
function grouped(
  choices: readonly AttributeChoice[],
  headingOf: (choice: AttributeChoice) => string,
): [string, AttributeChoice[]][] {
  const groups = new Map<string, AttributeChoice[]>();
  for (const choice of choices) {
    const heading = headingOf(choice);
    groups.set(heading, [...(groups.get(heading) ?? []), choice]);
  }
  return [...groups];
}

function matches(trail: readonly string[], search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const text = trail.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Two columns may be called the same. */
function keyOf({ path, trail }: AttributeChoice): string {
  return `${idOf(trail)} ${path.column}`;
}

function idOf(trail: readonly string[]): string {
  return trail.join(' › ');
}
