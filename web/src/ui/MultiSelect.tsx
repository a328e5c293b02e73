import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import type { BaseUIEvent } from '@base-ui/react/types';
import { X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxPanel } from './ComboboxPanel.tsx';
import { escapeKeepsValue } from './escape-keeps-value.ts';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './option.ts';

export interface MultiSelectProps<Value extends string> extends FieldProps {
  readonly value: readonly Value[];
  readonly onValueChange: (value: Value[]) => void;
  readonly options: readonly Option<Value>[];
  readonly placeholder?: string;
  /** Turns what was typed into a new value on Enter, on comma and on leaving the field; return null to refuse it. */
  readonly onCreate?: (text: string) => Value | null;
  /** Called while typing, for lists the server searches. */
  readonly onSearch?: (text: string) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** Several of many, as chips. */
export function MultiSelect<Value extends string>(props: MultiSelectProps<Value>) {
  const { t } = useTranslation('ui');
  const { value, onValueChange, options, placeholder = t('choose'), onCreate, onSearch, ref } = props;
  const [text, setText] = useState('');
  /** What is typed and not confirmed: leaving tells twice, by the list that closes and by the focus that goes. */
  const unconfirmed = useRef('');
  const known = new Map(options.map((option) => [option.value, option]));
  const chosen = value.map((one): Option<Value> => known.get(one) ?? { value: one, label: one });

  function press(event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>) {
    escapeKeepsValue(event);
    const typed = text.trim();
    if (!onCreate || typed === '' || (event.key !== 'Enter' && event.key !== ',')) return;
    if (event.key === 'Enter' && event.currentTarget.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    confirm();
  }

  function type(next: string) {
    unconfirmed.current = next;
    setText(next);
  }

  function confirm() {
    const typed = unconfirmed.current.trim();
    const created = typed === '' ? null : (onCreate?.(typed) ?? null);
    if (created === null) return;
    if (!value.includes(created)) onValueChange([...value, created]);
    type('');
  }

  return (
    <Field {...fieldPropsOf(props)}>
      <BaseCombobox.Root
        multiple
        items={options}
        value={chosen}
        onValueChange={(next: Option<Value>[]) => onValueChange(next.map((option) => option.value))}
        isItemEqualToValue={(item: Option<Value>, other: Option<Value>) => item.value === other.value}
        itemToStringLabel={(item: Option<Value>) => item.label}
        inputValue={text}
        onInputValueChange={(next) => {
          type(next);
          onSearch?.(next);
        }}
        onOpenChange={(open, { reason }) => {
          if (!open && (reason === 'outside-press' || reason === 'focus-out')) confirm();
        }}
        {...(onSearch ? { filter: null } : {})}
      >
        <BaseCombobox.InputGroup className="control">
          <BaseCombobox.Chips className="flex min-h-[calc(var(--control-height)-2px)] flex-wrap items-center gap-1 px-1.5 py-[3px]">
            {chosen.map((option) => (
              <BaseCombobox.Chip
                key={option.value}
                aria-label={option.label}
                className="inline-flex h-6 max-w-full items-center rounded-full bg-accent-soft pl-2 text-xs text-accent-text outline-0 data-highlighted:bg-accent data-highlighted:text-on-accent"
              >
                <span className="truncate">{option.label}</span>
                <BaseCombobox.ChipRemove
                  aria-label={t('remove', { name: option.label })}
                  className="grid size-6 flex-none place-items-center rounded-full"
                >
                  <Icon of={X} size={12} />
                </BaseCombobox.ChipRemove>
              </BaseCombobox.Chip>
            ))}
            <BaseCombobox.Input
              ref={ref}
              placeholder={chosen.length === 0 ? placeholder : ''}
              onKeyDown={press}
              onBlur={confirm}
              className="h-6 min-w-16 flex-1 bg-transparent px-1 outline-0"
            />
          </BaseCombobox.Chips>
        </BaseCombobox.InputGroup>
        <ComboboxPanel empty={text === '' ? undefined : t('nothingMatches', { search: text })} />
      </BaseCombobox.Root>
    </Field>
  );
}
