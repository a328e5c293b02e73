import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { printCombination } from './key-combination.ts';
import type { ShortcutScope } from './registry.ts';
import { useActiveShortcuts } from './use-shortcuts.ts';

export interface ShortcutSheetProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** Every key that does something here, by scope. */
export function ShortcutSheet({ open, onOpenChange }: ShortcutSheetProps) {
  const { t } = useTranslation('shortcuts');
  const scopes = useActiveShortcuts().filter((scope) => scope.table.some((shortcut) => !shortcut.unlisted));
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} width={scopes.length > 1 ? 'lg' : 'md'}>
      <div className="max-h-[70vh] columns-1 gap-8 overflow-auto narrow:columns-2">
        {scopes.toReversed().map((scope) => (
          <ScopeList key={scope.title} scope={scope} />
        ))}
      </div>
      <p className="text-xs text-text-muted">{t('note')}</p>
    </Dialog>
  );
}

function ScopeList({ scope }: { readonly scope: ShortcutScope }) {
  const { t } = useTranslation('shortcuts');
  return (
    <section className="mb-4 break-inside-avoid-column">
      <h3 className="mb-1 text-xs text-text-muted">{scope.title}</h3>
      <dl>
        {scope.table
          .filter((shortcut) => !shortcut.unlisted)
          .map((shortcut) => (
            <div key={shortcut.name} className="flex min-h-7 items-center justify-between gap-4">
              <dt>{shortcut.label}</dt>
              <dd className="flex items-center gap-1.5 text-2xs text-text-subtle">
                {shortcut.keys.map((keys, index) => (
                  <span key={keys} className="flex items-center gap-1.5">
                    {index > 0 ? t('or') : null}
                    <Kbd>{printCombination(keys)}</Kbd>
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
