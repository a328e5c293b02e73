import { Menu } from '../ui/Menu.tsx';

export interface WordMenuProps<Value extends string> {
  /** What is read aloud. */
  readonly name: string;
  readonly value: Value;
  readonly offered: readonly Value[];
  readonly wordOf: (value: Value) => string;
  readonly readOnly: boolean;
  readonly onChange: (value: Value) => void;
}

/** A word of a sentence; a press lists those that can stand in its place. */
export function WordMenu<Value extends string>(props: WordMenuProps<Value>) {
  const { name, value, offered, wordOf, readOnly, onChange } = props;
  if (readOnly) return <span className="text-text-muted">{wordOf(value)}</span>;
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={name}
          className="inline-flex min-h-6 items-center rounded-sm px-1 text-text-muted underline decoration-dotted underline-offset-[3px] hover:bg-hover"
        >
          {wordOf(value)}
        </button>
      }
      entries={offered.map((id) => ({
        id,
        label: wordOf(id),
        checked: id === value,
        closes: true,
        onCheckedChange: () => onChange(id),
      }))}
    />
  );
}
