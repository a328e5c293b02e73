import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';

export interface PresetChipsProps<Value> {
  readonly label: string;
  readonly presets: readonly { readonly value: Value; readonly label: string }[];
  /** The label of the one that holds. */
  readonly chosen: string | undefined;
  readonly onChoose: (value: Value) => void;
  readonly children?: ReactNode;
}

/** The usual values, each at a press. */
export function PresetChips<Value>({ label, presets, chosen, onChoose, children }: PresetChipsProps<Value>) {
  return (
    <fieldset aria-label={label} className="flex min-w-0 flex-wrap gap-1.5">
      {presets.map((preset) => (
        <Button
          key={preset.label}
          size="sm"
          aria-pressed={preset.label === chosen}
          className={classNames(preset.label === chosen && 'border-accent-line! bg-accent-soft! text-accent-text!')}
          onClick={() => onChoose(preset.value)}
        >
          {capital(preset.label)}
        </Button>
      ))}
      {children}
    </fieldset>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
