import { type Catalog, findTable, type PickedAttribute } from '@fanfare/shared';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { say } from '../../i18n/speak.ts';
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { SegmentedControl } from '../../ui/SegmentedControl.tsx';
import { AttributeTree } from './AttributeTree.tsx';
import { addedRoot, nodeOf, rootNode } from './attribute-node.ts';
import { searchableAttributes, searchAttributes } from './search-attributes.ts';
import { usePicked } from './use-picked.ts';

export interface AttributePaneProps {
  readonly catalog: Catalog;
  readonly table: string;
  readonly label: string;
  readonly readOnly: boolean;
  /** Adds a condition on the attribute, or that it is a value; false when that is not possible. */
  readonly onAdd: (picked: PickedAttribute, value?: string) => boolean;
}

type Listed = 'all' | 'favourites' | 'recents';
/** Rows drawn of a search; typing narrows the rest. */
const SHOWN = 200;

/** Everything the rule can speak of: as a tree, found by words, or those the reader uses most. */
export function AttributePane({ catalog, table, label, readOnly, onAdd }: AttributePaneProps) {
  const { t } = useTranslation('ruleBuilder');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const picked = usePicked();
  const [listed, setListed] = useState<Listed>('all');
  const [search, setSearch] = useState('');
  const words = useDeferredValue(search.trim());
  const searching = words !== '';
  const searchable = () => searchableAttributes(catalog, table, (type) => t(`type.${type}`));
  /** Enter means what is typed, not what is listed while the list is still catching up. */
  const searchNow = () => (search.trim() === '' ? [] : searchAttributes(searchable(), search.trim()));
  const all = useMemo(
    () => (searching ? searchableAttributes(catalog, table, (type) => t(`type.${type}`)) : []),
    [catalog, table, searching, t],
  );
  const found = useMemo(() => (searching ? searchAttributes(all, words) : []), [all, words, searching]);
  const inTree = [
    { name: 'add', label: t('keys.addAttribute'), keys: ['Enter'] },
    { name: 'mark', label: t('keys.mark'), keys: ['F'] },
    { name: 'values', label: t('keys.values'), keys: ['V'] },
  ];
  useShortcuts(t('attributes.title'), [
    { name: 'find', label: t('keys.attributes'), keys: ['Mod+F', '/'], perform: () => field.current?.select() },
    ...inTree.map((one) => ({ ...one, enabled: () => false, perform: () => undefined })),
  ]);
  const add = (attribute: PickedAttribute, value?: string) => {
    if (onAdd(attribute, value)) picked.note(attribute);
  };
  const kept = (listed === 'favourites' ? picked.favourites : picked.recents)
    .filter((one) => one.table === table)
    .flatMap((one) => nodeOf(catalog, one) ?? []);
  const added = addedRoot(catalog, table, t('attributes.added'));
  const own = rootNode(table, say(findTable(catalog, table)?.label ?? label));
  const roots = added ? [added, own] : [own];
  const flat = searching ? found.slice(0, SHOWN) : listed === 'all' ? undefined : kept;
  const intoList = () => list.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  return (
    <>
      <SearchField
        ref={field}
        label={t('attributes.find')}
        value={search}
        onValueChange={setSearch}
        keys="/"
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            intoList();
          }
          if (event.key !== 'Enter' || readOnly) return;
          event.preventDefault();
          const first = searchNow()[0];
          if (first) add(first.picked);
        }}
      />
      {searching ? null : (
        <SegmentedControl
          label={t('attributes.filter')}
          value={listed}
          onValueChange={setListed}
          className="mt-2 w-full *:flex-1 *:justify-center *:px-1!"
          segments={[
            { value: 'all', label: t('attributes.all') },
            { value: 'favourites', label: t('attributes.favourites') },
            { value: 'recents', label: t('attributes.recents') },
          ]}
        />
      )}
      <div ref={list} className="mt-2 min-h-0 flex-1 overflow-y-auto">
        <AttributeTree
          key={flat ? 'flat' : 'tree'}
          catalog={catalog}
          roots={roots}
          flat={flat}
          label={searching ? t('attributes.found') : t('attributes.tree', { table: label })}
          readOnly={readOnly}
          picked={picked}
          onAdd={add}
        />
        {searching && found.length > SHOWN ? (
          <p className="px-2 py-1 text-xs text-text-subtle">{t('attributes.more', { count: found.length - SHOWN })}</p>
        ) : null}
        {flat?.length === 0 ? <Nothing {...{ searching, search, listed, onClear: () => setSearch('') }} /> : null}
        {!searching && listed !== 'all' && picked.error ? (
          <InlineMessage tone="warning" size="sm">
            {t('attributes.pickedFailed', { reason: errorMessage(picked.error) })}
          </InlineMessage>
        ) : null}
      </div>
      {readOnly ? null : (
        <InlineMessage tone="info" size="sm" className="mt-2 flex-none">
          <Trans t={t} i18nKey="attributes.hint" components={{ 1: <Kbd>Enter</Kbd> }} />
        </InlineMessage>
      )}
    </>
  );
}

interface NothingProps {
  readonly searching: boolean;
  readonly search: string;
  readonly listed: Listed;
  readonly onClear: () => void;
}

function Nothing({ searching, search, listed, onClear }: NothingProps) {
  const { t } = useTranslation('ruleBuilder');
  return (
    <div className="grid justify-items-start gap-2 px-1 py-2 text-xs text-text-muted">
      <p>
        {searching
          ? t('attributes.none', { search })
          : t(listed === 'favourites' ? 'attributes.noFavourites' : 'attributes.noRecents')}
      </p>
      {searching ? (
        <Button size="sm" onClick={onClear}>
          {t('attributes.clear')}
        </Button>
      ) : null}
    </div>
  );
}
