import type { DataType } from '@fanfare/shared';
import {
  Calendar,
  CalendarClock,
  CaseSensitive,
  ChartBar,
  ChevronRight,
  Hash,
  Link2,
  Star,
  Table2,
  ToggleLeft,
} from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { Icon, type IconGlyph } from '../../ui/Icon.tsx';
import type { VisibleItem } from '../../ui/tree-walk.ts';
import { useDrag } from '../use-drag.ts';
import type { AttributeNode } from './attribute-node.ts';
import { useAttributeWords } from './use-attribute-words.ts';

const GLYPHS: Record<DataType, IconGlyph> = {
  text: CaseSensitive,
  integer: Hash,
  decimal: Hash,
  float: Hash,
  boolean: ToggleLeft,
  date: Calendar,
  datetime: CalendarClock,
};

export interface AttributeRowProps {
  readonly node: AttributeNode;
  readonly entry: VisibleItem;
  /** Unset for what cannot be opened. */
  readonly open: boolean | undefined;
  readonly stop: boolean;
  /** Says where the attribute stands, where that is not said by the tree. */
  readonly showTrail: boolean;
  readonly readOnly: boolean;
  /** Unset for what cannot be marked. */
  readonly favourite: boolean | undefined;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onToggle: () => void;
  readonly onAdd: () => void;
  readonly onMark: (favourite: boolean) => void;
  /** Shows how the values are distributed; unset for links. */
  readonly onValues: (() => void) | undefined;
}

/** One attribute or link: dragged into the rule, opened, marked. */
export function AttributeRow(props: AttributeRowProps) {
  const { node, entry, open, stop, showTrail, readOnly } = props;
  const words = useAttributeWords();
  const element = useRef<HTMLDivElement>(null);
  const draggable = !readOnly && entry.level + node.picked.links.length > 1;
  useDrag({
    element,
    what: { dragged: 'attribute', picked: node.picked },
    disabled: !draggable || node.link === 'one',
  });
  const where = node.addedBy ?? node.trail.join(' › ');
  const saysWhere = where !== '' && (showTrail || node.addedBy !== undefined);
  return (
    <div
      ref={element}
      role="treeitem"
      tabIndex={stop ? 0 : -1}
      data-tree-item={node.id}
      aria-label={words.nameOf(node, showTrail)}
      aria-level={entry.level}
      aria-posinset={entry.position}
      aria-setsize={entry.siblings}
      aria-expanded={open}
      aria-selected={false}
      title={words.aboutOf(node)}
      className={classNames(
        'group/attribute flex min-h-[29px] items-center gap-1.5 rounded-sm pr-1 -outline-offset-2 select-none hover:bg-hover focus:bg-accent-soft focus:text-accent-text',
        draggable && 'cursor-grab',
      )}
      style={{ paddingLeft: `${(entry.level - 1) * 14}px` }}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onClick={open === undefined ? undefined : props.onToggle}
      onDoubleClick={open === undefined ? props.onAdd : undefined}
    >
      <span aria-hidden="true" className="grid w-5 flex-none place-items-center">
        {open === undefined ? null : <Icon of={ChevronRight} size={14} className={open ? 'rotate-90' : ''} />}
      </span>
      <span
        aria-hidden="true"
        className="grid h-[18px] w-5 flex-none place-items-center rounded-sm bg-flow-soft text-flow-text"
      >
        <Icon of={glyphOf(node)} size={node.column?.type === 'text' ? 15 : 12} />
      </span>
      <span className={classNames('min-w-0 flex-1', saysWhere && 'py-0.5 leading-tight')}>
        <span className={classNames('block truncate', node.column === undefined && 'font-strong')}>{node.label}</span>
        {saysWhere ? <span className="block truncate text-2xs text-text-subtle">{where}</span> : null}
      </span>
      {node.link === 'many' ? <span className="flex-none text-2xs text-text-subtle">{words.many}</span> : null}
      {props.onValues ? <ValuesButton node={node} onValues={props.onValues} /> : null}
      {props.favourite === undefined ? null : (
        <MarkButton node={node} favourite={props.favourite} onMark={props.onMark} />
      )}
    </div>
  );
}

/** Opens the values: at hand for the pointer, the keyboard opens them with a key on the row itself. */
function ValuesButton({ node, onValues }: { readonly node: AttributeNode; readonly onValues: () => void }) {
  const { t } = useTranslation('ruleBuilder');
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('attributes.values', { name: node.label })}
      className="hidden size-6 flex-none place-items-center rounded-sm text-text-subtle group-hover/attribute:grid group-focus/attribute:grid hover:bg-pressed"
      onClick={(event) => {
        event.stopPropagation();
        onValues();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon of={ChartBar} size={13} />
    </button>
  );
}

/** The star: at hand for the pointer, the keyboard marks with a key on the row itself. */
function MarkButton(props: Pick<AttributeRowProps, 'node' | 'onMark'> & { readonly favourite: boolean }) {
  const { t } = useTranslation('ruleBuilder');
  const { node, favourite, onMark } = props;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={favourite}
      aria-label={t(favourite ? 'attributes.unstar' : 'attributes.star', { name: node.label })}
      className={classNames(
        'size-6 flex-none place-items-center rounded-sm text-text-subtle hover:bg-pressed',
        favourite ? 'grid' : 'hidden group-hover/attribute:grid group-focus/attribute:grid',
      )}
      onClick={(event) => {
        event.stopPropagation();
        onMark(!favourite);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon of={Star} size={13} className={favourite ? 'fill-current text-accent-text' : ''} />
    </button>
  );
}

function glyphOf(node: AttributeNode): IconGlyph {
  if (node.column) return GLYPHS[node.column.type];
  return node.link === 'one' ? Link2 : Table2;
}
