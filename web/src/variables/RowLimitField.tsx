import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useDocument } from '../editor/EditorContext.tsx';
import { Select } from '../ui/Select.tsx';

export interface RowLimitFieldProps {
  readonly label: string;
  /** A number of rows, or the variable that holds it. */
  readonly value: number | { variable: string } | null;
  readonly readOnly: boolean;
  readonly problem: string | undefined;
  readonly onChange: (value: number | { variable: string } | null) => void;
  /** The field for a typed number. */
  readonly children: (value: number | null) => ReactNode;
}

const TYPED = '';

/** How many rows: typed, or the value of a variable of the campaign that is a number. */
export function RowLimitField({ label, value, readOnly, problem, onChange, children }: RowLimitFieldProps) {
  const { t } = useTranslation('variables');
  const variables = useDocument((state) => state.graph.settings.variables);
  const used = typeof value === 'object' && value !== null ? value.variable : TYPED;
  const names = new Set((variables ?? []).filter((one) => one.type === 'number').map((one) => one.name));
  if (used !== TYPED) names.add(used);
  if (names.size === 0) return children(typeof value === 'number' ? value : null);
  return (
    <div className="grid gap-2">
      <Select
        label={t('limitFrom', { label })}
        value={used}
        disabled={readOnly}
        error={used === TYPED ? undefined : problem}
        onValueChange={(name) => onChange(name === TYPED ? null : { variable: name })}
        options={[
          { value: TYPED, label: t('limitTyped') },
          ...[...names].map((name) => ({ value: name, label: `$${name}` })),
        ]}
      />
      {used === TYPED ? children(typeof value === 'number' ? value : null) : null}
    </div>
  );
}
