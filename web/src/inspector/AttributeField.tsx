import { type AttributePath, type Catalog, findDimension } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributePicker } from '../rule-builder/AttributePicker.tsx';
import { resolvePath } from '../rule-builder/attribute-choices.ts';
import { RuleProvider } from '../rule-builder/rule-context.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';

export interface AttributeFieldProps {
  readonly label: string;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly value: AttributePath | null;
  readonly readOnly: boolean;
  readonly onChange: (path: AttributePath) => void;
}

/** A button that shows an attribute and opens the picker to choose another. */
export function AttributeField({ label, catalog, table, value, readOnly, onChange }: AttributeFieldProps) {
  const { t } = useTranslation('inspector');
  const [open, setOpen] = useState(false);
  const resolved = table !== undefined && value ? resolvePath(catalog, table, value) : undefined;
  const words = resolved?.trail.join(' › ') ?? value?.column ?? t('chooseAttribute');
  const button = (
    <Button
      aria-label={`${label}: ${words}`}
      disabled={readOnly || table === undefined}
      className="min-w-0 flex-1 justify-start"
    >
      <span className="truncate">{words}</span>
    </Button>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} title={label} trigger={button}>
      <RuleProvider value={{ catalog, timeZone: 'UTC', readOnly, alone: new Map(), change: () => undefined }}>
        <AttributePicker
          table={table ?? ''}
          onAttribute={(path) => {
            onChange(path);
            setOpen(false);
          }}
        />
      </RuleProvider>
    </Popover>
  );
}

/** Table of the population that arrives; undefined while nothing valid does. */
export function inboundTable(
  catalog: Catalog,
  inbound: readonly { dimension: string | undefined }[],
): string | undefined {
  const dimension = inbound.find((one) => one.dimension !== undefined)?.dimension;
  return dimension === undefined ? undefined : findDimension(catalog, dimension)?.table;
}
