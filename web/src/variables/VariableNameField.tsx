import { variableNameSchema } from '@fanfare/shared';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';

export interface VariableNameFieldProps {
  readonly name: string;
  readonly taken: ReadonlySet<string>;
  /** How many activities ask for it. */
  readonly uses: number;
  readonly readOnly: boolean;
  /** Gets the focus with its text selected, ready to be replaced. */
  readonly fresh: boolean;
  readonly onRename: (name: string) => void;
}

/** The name of a variable; it changes, with all its uses, once the field is left. What cannot be a name stays typed. */
export function VariableNameField({ name, taken, uses, readOnly, fresh, onRename }: VariableNameFieldProps) {
  const { t } = useTranslation('variables');
  const [typed, setTyped] = useState<{ readonly of: string; readonly text: string }>();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!fresh) return undefined;
    const frame = requestAnimationFrame(() => input.current?.select());
    return () => cancelAnimationFrame(frame);
  }, [fresh]);
  const text = typed?.of === name ? typed.text : name;
  const wrong = !variableNameSchema.safeParse(text).success;
  const error = text === name ? undefined : wrong ? t('nameWrong') : taken.has(text) ? t('nameTaken') : undefined;
  return (
    <TextField
      ref={input}
      label={t('name')}
      value={text}
      disabled={readOnly}
      maxLength={64}
      autoComplete="off"
      spellCheck={false}
      start={
        <span aria-hidden="true" className="text-text-subtle">
          $
        </span>
      }
      help={uses > 0 && text !== name ? t('renames', { count: uses }) : t('nameHelp', { name: text })}
      error={error}
      onValueChange={(next) => setTyped({ of: name, text: next.trim() })}
      onBlur={() => {
        if (text !== name && error === undefined) onRename(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
