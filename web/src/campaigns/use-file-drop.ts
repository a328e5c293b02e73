import { useEffect, useEffectEvent, useState } from 'react';

/** While files are over a page, browsers say so several times a second, also when they lie still. In milliseconds. */
const SILENCE = 1000;

/**
 * Takes files that are dropped on a part of the page, or anywhere on it. A file dropped beside it does not make the
 * browser leave the page. Says whether files are over it now: no more once they left the window, were let go elsewhere or
 * dragging was cancelled, which not every browser tells.
 * @param inside CSS selector of the part; the whole page without one
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void, inside?: string): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const listening = new AbortController();
    let silence: ReturnType<typeof setTimeout> | undefined;
    /** Something of the page itself is dragged, such as a picture. */
    let own = false;

    function show(here: boolean) {
      clearTimeout(silence);
      if (here) silence = setTimeout(() => setOver(false), SILENCE);
      setOver(here);
    }
    const isOver = ({ target }: DragEvent) =>
      inside === undefined || (target instanceof Element && target.closest(inside) !== null);
    /** Not a file from elsewhere, or a field for files under the pointer takes it. */
    const isForOthers = (event: DragEvent) =>
      own || event.defaultPrevented || !holdsFiles(event) || isFileField(event.target);

    function moved(event: DragEvent) {
      if (isForOthers(event)) {
        show(false);
        return;
      }
      event.preventDefault();
      const here = isOver(event) && !isDialogOpen();
      if (event.dataTransfer) event.dataTransfer.dropEffect = here ? 'copy' : 'none';
      show(here);
    }
    function dropped(event: DragEvent) {
      show(false);
      if (isForOthers(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && isOver(event) && !isDialogOpen()) take(files);
    }

    const on = <E extends keyof DocumentEventMap>(name: E, act: (event: DocumentEventMap[E]) => void) =>
      document.addEventListener(name, act, { signal: listening.signal });
    on('dragstart', () => {
      own = true;
    });
    on('dragend', () => {
      own = false;
      show(false);
    });
    on('dragenter', moved);
    on('dragover', moved);
    on('dragleave', (event) => {
      if (event.relatedTarget === null) show(false);
    });
    on('drop', dropped);
    on('pointermove', () => show(false));
    on('keydown', () => show(false));
    return () => {
      clearTimeout(silence);
      listening.abort();
    };
  }, [inside]);
  return over;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function isFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file';
}

/** A dialog takes its files itself. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"], [role="alertdialog"]') !== null;
}
