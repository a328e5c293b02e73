import type { NamedColumn } from '@fanfare/shared';
import { freeName } from '../../inspector/free-name.ts';
import { NamedColumnFields } from '../../inspector/NamedColumnFields.tsx';
import { Switch } from '../../ui/Switch.tsx';

export interface OptionalColumnProps {
  readonly value: NamedColumn | null;
  readonly label: string;
  readonly help?: string;
  /** What it is called when it is switched on. */
  readonly suggestion: string;
  readonly taken: readonly string[];
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (value: NamedColumn | null, gesture?: string) => void;
}

/** One more column that can be switched on. */
export function OptionalColumn(props: OptionalColumnProps) {
  const { value, label, help, suggestion, taken, error, readOnly, onChange } = props;
  return (
    <>
      <Switch
        checked={value !== null}
        disabled={readOnly}
        label={label}
        {...(help === undefined ? {} : { help })}
        onCheckedChange={(on) => onChange(on ? { name: freeName(suggestion, taken), label: '' } : null)}
      />
      {value === null ? null : <NamedColumnFields {...{ value, readOnly, error, onChange }} />}
    </>
  );
}
