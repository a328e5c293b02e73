import { type ReactNode, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Popover } from '../ui/Popover.tsx';

export interface WordButtonProps {
  /** Attribute bold, operator plain with a dotted line, value as an accent chip. */
  readonly look: 'attribute' | 'operator' | 'value' | 'missing';
  /** What is read aloud; the visible word when left out. */
  readonly name?: string;
  readonly title?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** The panel that changes it; gets a function that closes it. */
  readonly panel: (close: () => void) => ReactNode;
}

const LOOKS: Record<WordButtonProps['look'], string> = {
  attribute: 'font-strong hover:bg-hover',
  operator: 'text-text-muted underline decoration-dotted underline-offset-[3px] hover:bg-hover',
  value: 'bg-accent-soft font-medium text-accent-text hover:inset-ring hover:inset-ring-accent-line',
  missing: 'border border-dashed border-control text-text-muted hover:bg-hover',
};

/** A word of a sentence that opens the part it stands for. */
export function WordButton({ look, name, title, disabled = false, children, panel }: WordButtonProps) {
  const [open, setOpen] = useState(false);
  const classes = classNames(
    'inline-flex min-h-6 min-w-6 max-w-full items-center justify-center rounded-sm px-1 text-left break-words',
    LOOKS[look],
  );
  if (disabled) return <span className={classNames(classes, 'pointer-events-none')}>{children}</span>;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      {...(title ? { title } : { label: name ?? '' })}
      trigger={
        <button type="button" data-look={look} className={classes} {...(name ? { 'aria-label': name } : {})}>
          {children}
        </button>
      }
    >
      {panel(() => setOpen(false))}
    </Popover>
  );
}
