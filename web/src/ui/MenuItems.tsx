import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import { classNames } from './class-names.ts';
import { Icon, type IconGlyph } from './Icon.tsx';
import type { MenuAction, MenuChoice, MenuEntry, MenuSection, MenuSubmenu } from './menu-entry.ts';
import { usePopoverLayer } from './popover-layer.ts';

const ROW =
  'flex min-h-7 items-center gap-2 rounded-sm px-2 py-1 outline-0 select-none data-highlighted:bg-hover data-disabled:text-text-disabled data-popup-open:bg-hover';

/** The rows of a menu, also inside a context menu. */
export function MenuItems({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry, index) => {
    if ('section' in entry) return <Section key={entry.id} entry={entry} first={index === 0} />;
    if ('entries' in entry) return <Submenu key={entry.id} entry={entry} />;
    if ('checked' in entry) return <Choice key={entry.id} entry={entry} />;
    return <Action key={entry.id} entry={entry} />;
  });
}

function Action({ entry }: { readonly entry: MenuAction }) {
  return (
    <BaseMenu.Item
      className={classNames(ROW, entry.danger && 'text-danger-text')}
      disabled={entry.disabledReason !== undefined}
      onClick={entry.onSelect}
      label={entry.label}
    >
      <Glyph of={entry.icon} />
      <span className="min-w-0 flex-1">
        {entry.label}
        {entry.disabledReason ? <span className="block text-xs text-text-subtle">{entry.disabledReason}</span> : null}
      </span>
      {entry.keys ? <span className="pl-4 text-2xs text-text-subtle">{entry.keys}</span> : null}
    </BaseMenu.Item>
  );
}

function Choice({ entry }: { readonly entry: MenuChoice }) {
  return (
    <BaseMenu.CheckboxItem
      className={ROW}
      checked={entry.checked}
      closeOnClick={entry.closes ?? false}
      onCheckedChange={entry.onCheckedChange}
    >
      <span className="grid size-3.5 place-items-center">
        <BaseMenu.CheckboxItemIndicator>
          <Icon of={Check} size={14} />
        </BaseMenu.CheckboxItemIndicator>
      </span>
      <span>{entry.label}</span>
    </BaseMenu.CheckboxItem>
  );
}

function Submenu({ entry }: { readonly entry: MenuSubmenu }) {
  const layer = usePopoverLayer();
  return (
    <BaseMenu.SubmenuRoot>
      <BaseMenu.SubmenuTrigger className={ROW}>
        <Glyph of={entry.icon} />
        <span className="flex-1">{entry.label}</span>
        <Icon of={ChevronRight} size={14} className="text-text-subtle" />
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className={`${layer} outline-0`} alignOffset={-4}>
          <BaseMenu.Popup className="floating max-h-(--available-height) min-w-40 max-w-80 overflow-auto p-1">
            <MenuItems entries={entry.entries} />
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
  );
}

function Section({ entry, first }: { readonly entry: MenuSection; readonly first: boolean }) {
  return (
    <>
      {first ? null : <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />}
      <BaseMenu.Group>
        {entry.heading ? (
          <BaseMenu.GroupLabel className="px-2 pt-1 pb-0.5 text-2xs font-strong text-text-subtle">
            {entry.heading}
          </BaseMenu.GroupLabel>
        ) : null}
        <MenuItems entries={entry.section} />
      </BaseMenu.Group>
    </>
  );
}

function Glyph({ of }: { readonly of: IconGlyph | undefined }) {
  return of ? <Icon of={of} size={15} className="text-text-muted" /> : null;
}
