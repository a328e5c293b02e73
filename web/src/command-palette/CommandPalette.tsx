import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShortcuts } from '../shortcuts/use-shortcuts.ts';
import { CommandDialog } from '../ui/CommandDialog.tsx';
import { CommandList } from './CommandList.tsx';
import { openPalette, PALETTE_KEYS, paletteState } from './palette-state.ts';

/** Everything that can be done or gone to from here, found by typing. Opens with a key on every page. */
export function CommandPalette() {
  const { t } = useTranslation(['palette', 'shortcuts']);
  const open = useStore(paletteState, (state) => state.open);
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<(() => void) | undefined>(undefined);
  useShortcuts(t('shortcuts:everywhere'), [
    {
      name: 'commands',
      label: t('palette:open'),
      keys: PALETTE_KEYS,
      directly: true,
      perform: openPalette,
    },
  ]);
  const close = useCallback(() => paletteState.setState({ open: false }), []);
  return (
    <CommandDialog
      open={open}
      title={t('palette:title')}
      initialFocus={input}
      onOpenChange={(next) => paletteState.setState({ open: next })}
      onClosed={() => {
        const perform = chosen.current;
        chosen.current = undefined;
        perform?.();
      }}
    >
      {open ? (
        <CommandList
          input={input}
          onChoose={(entry) => {
            chosen.current = entry.perform;
            close();
          }}
        />
      ) : null}
    </CommandDialog>
  );
}
