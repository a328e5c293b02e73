import { type NumbersAs, waysToSay } from '../counts/share-of.ts';
import type { ViewStore } from './view-store.ts';

const KEY = 'fanfare.editor-view';

/** What of the view a browser keeps from one campaign to the next. */
interface Remembered {
  readonly mapVisible?: boolean;
  readonly stripOpen?: boolean;
  readonly numbersAs?: NumbersAs;
}

/** What this browser showed the last time; nothing where storage is refused. */
export function rememberedView(): Remembered {
  try {
    const { mapVisible, stripOpen, numbersAs }: Record<string, unknown> = {
      ...JSON.parse(localStorage.getItem(KEY) ?? '{}'),
    };
    return {
      ...(typeof mapVisible === 'boolean' ? { mapVisible } : {}),
      ...(typeof stripOpen === 'boolean' ? { stripOpen } : {}),
      ...waysToSay.filter((one) => one === numbersAs).map((one) => ({ numbersAs: one }))[0],
    };
  } catch {
    return {};
  }
}

/** Keeps what the reader shows or hides; what was never touched stays as usual for the window. */
export function rememberView(view: ViewStore): () => void {
  return view.subscribe((next, before) => {
    const isSame = (name: keyof Remembered) => next[name] === before[name];
    if (isSame('mapVisible') && isSame('stripOpen') && isSame('numbersAs')) return;
    const changed = {
      ...(isSame('mapVisible') ? {} : { mapVisible: next.mapVisible }),
      ...(isSame('stripOpen') ? {} : { stripOpen: next.stripOpen }),
      ...(isSame('numbersAs') ? {} : { numbersAs: next.numbersAs }),
    };
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...rememberedView(), ...changed }));
    } catch {
      // A browser that refuses storage forgets.
    }
  });
}
