import { useImperativeHandle, useRef, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { CodeFieldProps } from './CodeField.tsx';

/** Where the reader is typing. */
export interface PlainPlace {
  readonly start: number;
  readonly end: number;
  /** Whether anything was typed here. */
  readonly typed: boolean;
}

export interface PlainFieldProps extends CodeFieldProps {
  /** Tells where the reader is; undefined when the focus leaves. */
  readonly onPlace: (place: PlainPlace | undefined) => void;
}

/** A formula as plain text, to read and to type while its editor is not there yet. */
export function PlainField(props: PlainFieldProps) {
  const { value, onChange, onPlace, labelledBy, describedBy, problems, placeholder, readOnly, className, ref } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const [before] = useState(value);
  const wrong = problems.length > 0;
  const tell = ({ selectionStart: start, selectionEnd: end, value: text }: HTMLTextAreaElement) =>
    onPlace({ start, end, typed: text !== before });
  useImperativeHandle(
    ref,
    () => ({
      insert: (text, cursor = text.length) => {
        const { current } = area;
        if (!current) return;
        const { selectionStart: start, selectionEnd: end } = current;
        current.setRangeText(text, start, end);
        current.focus();
        current.setSelectionRange(start + cursor, start + cursor);
        onChange(current.value);
      },
    }),
    [onChange],
  );
  return (
    <div
      className={classNames('control overflow-hidden', wrong && 'border-danger', readOnly && 'bg-sunken', className)}
    >
      <textarea
        ref={area}
        rows={1}
        spellCheck={false}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={wrong}
        value={value}
        readOnly={readOnly}
        placeholder={placeholder}
        onChange={(event) => {
          onChange(event.target.value);
          tell(event.target);
        }}
        onSelect={(event) => tell(event.currentTarget)}
        onFocus={(event) => tell(event.target)}
        onBlur={() => onPlace(undefined)}
        className="block field-sizing-content h-full max-h-[inherit] w-full resize-none bg-transparent px-2.5 py-[5px] font-mono leading-[1.6] wrap-anywhere outline-0 placeholder:text-text-subtle"
      />
    </div>
  );
}
