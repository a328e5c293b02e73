import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Field, type FieldProps, fieldPropsOf } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { LIST_PANEL, OPTION_ROW, type Option, type OptionGroup } from './option.ts';

export interface SelectProps<Value extends string> extends FieldProps {
  readonly value: Value | null;
  readonly onValueChange: (value: Value) => void;
  readonly options: readonly Option<Value>[] | readonly OptionGroup<Value>[];
  readonly placeholder?: string;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly size?: 'md' | 'sm';
  readonly name?: string;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** One of a few. From a dozen on, or where names are typed, use Combobox. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { t } = useTranslation('ui');
  const { value, onValueChange, options, placeholder = t('choose'), start, end, size = 'md', name, ref } = props;
  const groups = groupsOf(options);
  const chosen = groups.flatMap((group) => group.options).find((option) => option.value === value);
  return (
    <Field {...fieldPropsOf(props)} nativeLabel={false}>
      <BaseSelect.Root
        value={value}
        onValueChange={(next: Value | null) => {
          if (next !== null) onValueChange(next);
        }}
        {...(name ? { name } : {})}
        modal={false}
      >
        <BaseSelect.Trigger
          ref={ref}
          className={classNames(
            'control flex w-full items-center gap-2 text-left select-none data-popup-open:border-focus',
            size === 'sm' ? 'min-h-(--control-height-sm) px-2 text-xs' : 'px-2.5',
          )}
        >
          {start ?? chosen?.start}
          <span className={classNames('min-w-0 flex-1 truncate', !chosen && 'text-text-subtle')}>
            {chosen?.label ?? placeholder}
          </span>
          {end}
          <Icon of={ChevronDown} size={14} className="text-text-muted" />
        </BaseSelect.Trigger>
        <BaseSelect.Portal>
          <BaseSelect.Positioner
            alignItemWithTrigger={false}
            align="start"
            sideOffset={4}
            className="z-(--layer-toast) outline-0"
          >
            <BaseSelect.Popup className={LIST_PANEL}>
              <BaseSelect.List>
                {groups.map((group) => (
                  <BaseSelect.Group key={group.label}>
                    {group.label === '' ? null : (
                      <BaseSelect.GroupLabel className="px-2 pt-1.5 pb-0.5 text-2xs font-strong text-text-subtle">
                        {group.label}
                      </BaseSelect.GroupLabel>
                    )}
                    {group.options.map((option) => (
                      <OptionRow key={option.value} option={option} />
                    ))}
                  </BaseSelect.Group>
                ))}
              </BaseSelect.List>
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </Field>
  );
}

function OptionRow<Value extends string>({ option }: { readonly option: Option<Value> }) {
  return (
    <BaseSelect.Item
      value={option.value}
      disabled={option.disabledReason !== undefined}
      label={option.label}
      className={OPTION_ROW}
    >
      <span className="col-start-1">
        <BaseSelect.ItemIndicator>
          <Icon of={Check} size={14} />
        </BaseSelect.ItemIndicator>
      </span>
      <span className="col-start-2 flex min-w-0 items-center gap-2">
        {option.start}
        <BaseSelect.ItemText>{option.label}</BaseSelect.ItemText>
      </span>
      <span className="text-xs text-text-subtle">{option.disabledReason ?? option.detail}</span>
    </BaseSelect.Item>
  );
}

function groupsOf<Value extends string>(
  options: readonly Option<Value>[] | readonly OptionGroup<Value>[],
): readonly OptionGroup<Value>[] {
  const plain: Option<Value>[] = [];
  const groups: OptionGroup<Value>[] = [];
  for (const entry of options) {
    if ('options' in entry) groups.push(entry);
    else plain.push(entry);
  }
  return plain.length > 0 ? [{ label: '', options: plain }, ...groups] : groups;
}
