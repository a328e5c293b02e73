import { Search, X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onValueChange: (value: string) => void;
  readonly placeholder?: string;
  /** The key that brings the reader here, shown while the field is empty. */
  readonly keys?: string;
  readonly size?: 'md' | 'sm';
  readonly className?: string;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement> | undefined;
}

/** Words to look for; Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { t } = useTranslation('ui');
  const { label, value, onValueChange, placeholder = label, keys, size = 'md', className, onKeyDown, ref } = props;
  const id = useId();
  return (
    <search
      className={classNames(
        'control flex items-center gap-2 pr-1 pl-2.5',
        size === 'sm' && 'min-h-(--control-height-sm) text-xs',
        className,
      )}
    >
      <Icon of={Search} size={14} className="text-text-subtle" />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        ref={ref}
        type="text"
        role="searchbox"
        autoComplete="off"
        value={value}
        placeholder={placeholder}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== 'Escape' || value === '' || event.defaultPrevented) return;
          event.stopPropagation();
          onValueChange('');
        }}
        className="min-w-0 flex-1 self-stretch bg-transparent outline-0"
      />
      {value === '' ? (
        <span className="pr-1.5">{keys ? <Kbd>{keys}</Kbd> : null}</span>
      ) : (
        <button
          type="button"
          aria-label={t('clearSearch')}
          className="grid size-6 place-items-center rounded-sm text-text-muted hover:bg-hover"
          onClick={() => onValueChange('')}
        >
          <Icon of={X} size={14} />
        </button>
      )}
    </search>
  );
}
