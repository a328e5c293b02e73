import { useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';

export interface DraftFieldProps extends Omit<TextFieldProps, 'onValueChange'> {
  /** Called when the field is left or Enter is pressed, if the text was changed. */
  readonly onCommit: (text: string) => void;
}

/** A text that takes effect when its field is left, because reading the file anew takes a moment. */
export function DraftField({ value, onCommit, ...props }: DraftFieldProps) {
  const [typed, setTyped] = useState<string>();
  function leave() {
    setTyped(undefined);
    if (typed !== undefined && typed !== value) onCommit(typed);
  }
  return (
    <TextField
      {...props}
      value={typed ?? value}
      onValueChange={setTyped}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
