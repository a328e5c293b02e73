import type { ReadOptions } from '@fanfare/shared';
import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';

export interface TextOptionProps {
  readonly name: 'dateFormat' | 'dateTimeFormat' | 'timeZone';
  readonly label: string;
  readonly help: string;
  readonly options: ReadOptions;
  readonly onChange: (options: ReadOptions) => void;
}

/** A setting given as text; it takes effect when the field is left, and an empty one is found by itself again. */
export function TextOption({ name, label, help, options, onChange }: TextOptionProps) {
  const [typed, setTyped] = useState<string>();
  const now = options[name] ?? '';
  function leave() {
    setTyped(undefined);
    if (typed === undefined || typed.trim() === now) return;
    const { [name]: _, ...rest } = options;
    onChange(typed.trim() === '' ? rest : { ...rest, [name]: typed.trim() });
  }
  return (
    <TextField label={label} help={help} value={typed ?? now} maxLength={40} onValueChange={setTyped} onBlur={leave} />
  );
}
