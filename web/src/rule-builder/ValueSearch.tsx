import { Search } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

export interface ValueSearchProps {
  readonly label: string;
  readonly search: string;
  /** The list only shows; nothing can be chosen from it. */
  readonly plain: boolean;
  readonly listId: string;
  /** The line the keyboard is at. */
  readonly current: string | undefined;
  readonly onSearch: (search: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** Where values are searched, typed and pasted; the arrow keys walk the list below. */
export function ValueSearch(props: ValueSearchProps) {
  const { t } = useTranslation('conditions');
  const { label, search, plain, listId, current, onSearch, onKeyDown, onPaste } = props;
  const id = useId();
  return (
    <div className="control flex items-center gap-2 px-2.5">
      <Icon of={Search} size={14} className="text-text-subtle" />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={search}
        placeholder={t('values.find')}
        {...(plain
          ? { role: 'searchbox' }
          : {
              role: 'combobox',
              'aria-expanded': true,
              'aria-controls': listId,
              'aria-autocomplete': 'list' as const,
              ...(current === undefined ? {} : { 'aria-activedescendant': current }),
            })}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        className="min-w-0 flex-1 self-stretch bg-transparent text-sm outline-0"
      />
    </div>
  );
}
