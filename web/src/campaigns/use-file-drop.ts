import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes files that are dropped on a part of the page, or anywhere on it. A file dropped beside it does not make the
 * browser leave the page. Says whether files are over it now.
 * @param inside CSS selector of the part; the whole page without one
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void, inside?: string): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const isOver = ({ target }: DragEvent) =>
      inside === undefined || (target instanceof Element && target.closest(inside) !== null);
    function moved(event: DragEvent) {
      if (!holdsFiles(event) || isFileField(event.target)) {
        setOver(false);
        return;
      }
      event.preventDefault();
      const here = isOver(event) && !isDialogOpen();
      if (event.dataTransfer) event.dataTransfer.dropEffect = here ? 'copy' : 'none';
      setOver(here);
    }
    function left(event: DragEvent) {
      if (event.relatedTarget === null) setOver(false);
    }
    function dropped(event: DragEvent) {
      setOver(false);
      if (!holdsFiles(event) || isFileField(event.target)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0 && isOver(event) && !isDialogOpen()) take(files);
    }
    document.addEventListener('dragenter', moved);
    document.addEventListener('dragover', moved);
    document.addEventListener('dragleave', left);
    document.addEventListener('drop', dropped);
    return () => {
      document.removeEventListener('dragenter', moved);
      document.removeEventListener('dragover', moved);
      document.removeEventListener('dragleave', left);
      document.removeEventListener('drop', dropped);
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
