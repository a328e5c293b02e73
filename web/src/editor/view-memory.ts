import type { ViewStore } from './view-store.ts';

const KEY = 'fanfare.editor-view';

/** What of the view a browser keeps from one campaign to the next. */
interface Remembered {
  readonly mapVisible?: boolean;
  readonly stripOpen?: boolean;
}

/** What this browser showed the last time; nothing where storage is refused. */
export function rememberedView(): Remembered {
  try {
    const { mapVisible, stripOpen }: Record<string, unknown> = { ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
    return {
      ...(typeof mapVisible === 'boolean' ? { mapVisible } : {}),
      ...(typeof stripOpen === 'boolean' ? { stripOpen } : {}),
    };
  } catch {
    return {};
  }
}

/** Keeps what the reader shows or hides; what was never touched stays as usual for the window. */
export function rememberView(view: ViewStore): () => void {
  return view.subscribe((next, before) => {
    if (next.mapVisible === before.mapVisible && next.stripOpen === before.stripOpen) return;
    const changed = {
      ...(next.mapVisible === before.mapVisible ? {} : { mapVisible: next.mapVisible }),
      ...(next.stripOpen === before.stripOpen ? {} : { stripOpen: next.stripOpen }),
    };
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...rememberedView(), ...changed }));
    } catch {
      // A browser that refuses storage forgets.
    }
  });
}
