import { type AttributePath, type Catalog, findDimension, noFilters } from '@fanfare/shared';
import { CircleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttributePicker } from '../rule-builder/AttributePicker.tsx';
import { resolvePath } from '../rule-builder/attribute-choices.ts';
import { RuleProvider } from '../rule-builder/rule-context.ts';
import { useSeenCatalog } from './place.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';

/** The picker only reads the catalog: it changes no rule. */
const bare = {
  timeZone: 'UTC',
  variables: [],
  filters: noFilters,
  settings: { timeZone: 'UTC', variables: [] },
  alone: new Map(),
  problems: new Map(),
  change: () => undefined,
  focus: () => undefined,
};

export interface AttributeFieldProps {
  readonly label: string;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly value: AttributePath | null;
  readonly readOnly: boolean;
  readonly onChange: (path: AttributePath) => void;
  /** Shows the label above the button; else it is only read aloud. */
  readonly showLabel?: boolean;
  /** What stands on the button while none is chosen. */
  readonly empty?: string;
  /** Names the rule and the way out. */
  readonly error?: string | undefined;
}

/** A button that shows an attribute and opens the picker to choose another. */
export function AttributeField(props: AttributeFieldProps) {
  const { t } = useTranslation('inspector');
  const { label, table, value, readOnly, onChange, showLabel = false, empty, error } = props;
  const catalog = useSeenCatalog(props.catalog, table);
  const problem = useId();
  const [open, setOpen] = useState(false);
  const resolved = table !== undefined && value ? resolvePath(catalog, table, value) : undefined;
  const words = resolved?.trail.join(' › ') ?? value?.column ?? empty ?? t('chooseAttribute');
  const button = (
    <Button
      aria-label={`${label}: ${words}`}
      disabled={readOnly || table === undefined}
      aria-describedby={error === undefined ? undefined : problem}
      className={classNames('w-full min-w-0 justify-start', error !== undefined && 'border-danger')}
    >
      <span className="truncate">{words}</span>
    </Button>
  );
  return (
    <div className="min-w-0 flex-1">
      {showLabel ? (
        <span aria-hidden="true" className="mb-1 block text-xs font-medium text-text-muted">
          {label}
        </span>
      ) : null}
      <Popover open={open} onOpenChange={setOpen} title={label} trigger={button}>
        <RuleProvider value={{ ...bare, catalog, readOnly }}>
          <AttributePicker
            table={table ?? ''}
            onAttribute={(path) => {
              onChange(path);
              setOpen(false);
            }}
          />
        </RuleProvider>
      </Popover>
      {error === undefined ? null : (
        <p id={problem} className="mt-1 flex items-start gap-1.5 text-xs text-danger-text">
          <Icon of={CircleAlert} size={13} className="mt-0.5" />
          <span>{error}</span>
        </p>
      )}
    </div>
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
