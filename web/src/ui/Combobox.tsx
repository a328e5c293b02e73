import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import { ChevronDown, X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxPanel } from './ComboboxPanel.tsx';
import { escapeKeepsValue } from './escape-keeps-value.ts';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';

export interface ComboboxProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onValueChange: (value: Value | null) => void;
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
  /** Shows a cross that empties the field. */
  readonly clearable?: boolean;
  /** Called while typing, for lists the server searches; then `options` are what it found. */
  readonly onSearch?: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** One of many, found by typing. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const { t } = useTranslation('ui');
  const { value, onValueChange, options, placeholder = t('choose'), clearable = false, onSearch, ref } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Field {...fieldPropsOf(props)}>
      <BaseCombobox.Root
        items={options}
        value={chosen}
        onValueChange={(next: Option<Value> | null) => onValueChange(next?.value ?? null)}
        isItemEqualToValue={(item, other) => item.value === other.value}
        itemToStringLabel={(item: Option<Value>) => item.label}
        {...(onSearch ? { onInputValueChange: (text: string) => onSearch(text), filter: null } : {})}
        autoHighlight
      >
        <BaseCombobox.InputGroup className="control flex items-center gap-1 pr-1 pl-2.5">
          <BaseCombobox.Input
            ref={ref}
            placeholder={placeholder}
            onKeyDown={escapeKeepsValue}
            className="min-w-0 flex-1 self-stretch bg-transparent outline-0"
          />
          {clearable ? (
            <BaseCombobox.Clear
              aria-label={t('clear')}
              className="grid size-6 place-items-center rounded-sm text-text-muted"
            >
              <Icon of={X} size={14} />
            </BaseCombobox.Clear>
          ) : null}
          <BaseCombobox.Trigger
            aria-label={t('open')}
            className="grid size-6 place-items-center rounded-sm text-text-muted"
          >
            <Icon of={ChevronDown} size={14} />
          </BaseCombobox.Trigger>
        </BaseCombobox.InputGroup>
        <ComboboxPanel />
      </BaseCombobox.Root>
    </Field>
  );
}
