import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { printCombination } from './key-combination.ts';
import type { ShortcutScope } from './registry.ts';
import type { Shortcut } from './shortcut.ts';
import { useActiveShortcuts } from './use-shortcuts.ts';

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Every key that does something here, by scope. */
export function ShortcutSheet({ open, onClose }: ShortcutSheetProps) {
  const { t } = useTranslation('shortcuts');
  const scopes = sheetScopes(useActiveShortcuts());
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} width={scopes.length > 1 ? 'lg' : 'md'}>
      <section
        tabIndex={0}
        aria-label={t('title')}
        className="max-h-[70vh] columns-1 gap-8 overflow-auto -mx-2 rounded-md px-2 py-1 -outline-offset-2 narrow:columns-2"
      >
        {scopes.map((scope) => (
          <ScopeList key={scope.title} scope={scope} />
        ))}
      </section>
      <p className="text-xs text-text-muted">{t('note')}</p>
    </Dialog>
  );
}

/** What is listed: newest scope first, those with one title together, without what has neither keys nor a gesture. */
function sheetScopes(scopes: readonly ShortcutScope[]): readonly ShortcutScope[] {
  const together = Map.groupBy(scopes.toReversed(), (scope) => scope.title);
  return [...together]
    .map(([title, parts]) => ({ title, table: parts.flatMap((scope) => scope.table.filter(isListed)) }))
    .filter((scope) => scope.table.length > 0);
}

function isListed({ unlisted, keys, gesture }: Shortcut): boolean {
  return unlisted !== true && (keys.length > 0 || gesture !== undefined);
}

function ScopeList({ scope }: { readonly scope: ShortcutScope }) {
  const topics = [...Map.groupBy(scope.table, (shortcut) => shortcut.topic ?? '')];
  return (
    <>
      <h3 className="mb-1.5 break-after-avoid-column text-sm">{scope.title}</h3>
      {topics.map(([topic, table]) => (
        <section key={topic} className="mb-4">
          {topic === '' ? null : <h4 className="mb-0.5 break-after-avoid-column text-xs text-text-muted">{topic}</h4>}
          <KeyList table={table} />
        </section>
      ))}
    </>
  );
}

function KeyList({ table }: { readonly table: readonly Shortcut[] }) {
  const { t } = useTranslation('shortcuts');
  return (
    <dl>
      {table.map((shortcut) => (
        <div key={shortcut.name} className="flex min-h-7 break-inside-avoid-column items-center justify-between gap-4">
          <dt>{shortcut.label}</dt>
          <dd className="flex flex-none flex-wrap items-center justify-end gap-1.5 text-2xs text-text-subtle">
            {shortcut.keys.map((keys, index) => (
              <span key={keys} className="flex items-center gap-1.5">
                {index > 0 ? t('or') : null}
                <Kbd>{printCombination(keys)}</Kbd>
              </span>
            ))}
            {shortcut.gesture === undefined ? null : (
              <span className="text-xs text-text-muted">{shortcut.gesture}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
