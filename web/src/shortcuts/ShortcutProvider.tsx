import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handleKey } from './registry.ts';
import { ShortcutSheet } from './ShortcutSheet.tsx';
import { ShortcutSheetContext } from './sheet-context.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Listens to the keys of the whole page and holds the sheet that lists them. */
export function ShortcutProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('shortcuts');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    window.addEventListener('keydown', handleKey);
    return () => window.removeEventListener('keydown', handleKey);
  }, []);
  useShortcuts(t('everywhere'), [{ name: 'help', label: t('help'), keys: ['?'], perform: () => setOpen(true) }]);
  const show = useMemo(() => () => setOpen(true), []);
  return (
    <ShortcutSheetContext value={show}>
      {children}
      <ShortcutSheet open={open} onClose={() => setOpen(false)} />
    </ShortcutSheetContext>
  );
}
