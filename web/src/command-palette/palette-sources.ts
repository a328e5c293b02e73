import { useEffect, useRef } from 'react';
import type { PaletteGroup } from './palette-entry.ts';

type Source = () => readonly PaletteGroup[];

let sources: readonly Source[] = [];

/** What the parts of the page offer now, in the order in which they came. */
export function paletteGroups(): readonly PaletteGroup[] {
  return sources.flatMap((read) => read());
}

/** Offers groups in the list of commands while the component is on the page. They are read when the list opens. */
export function usePaletteGroups(read: Source): void {
  const current = useRef(read);
  useEffect(() => {
    current.current = read;
  });
  useEffect(() => {
    const source: Source = () => current.current();
    sources = [...sources, source];
    return () => {
      sources = sources.filter((other) => other !== source);
    };
  }, []);
}
