import { classNames } from '../ui/class-names.ts';

/** Where what is being dragged would go: a line with a dot at its start, above or below the condition around it. */
export function DropLine({ edge }: { readonly edge: 'top' | 'bottom' }) {
  return (
    <span
      aria-hidden="true"
      data-testid="drop-line"
      className={classNames(
        'pointer-events-none absolute inset-x-0 z-10 h-0.5 rounded-full bg-accent before:absolute before:-top-[3px] before:-left-1 before:size-2 before:rounded-full before:border-2 before:border-accent before:bg-surface',
        edge === 'top' ? '-top-[3px]' : '-bottom-[3px]',
      )}
    />
  );
}
