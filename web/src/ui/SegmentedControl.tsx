import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { formatCount } from '../i18n/format.ts';
import { classNames } from './class-names.ts';
import { Icon, type IconGlyph } from './Icon.tsx';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconGlyph;
  readonly count?: number | undefined;
}

export interface SegmentedControlProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly onValueChange: (value: Value) => void;
  readonly segments: readonly Segment<Value>[];
  /** Below 1200 pixels only the icons are seen; their names are read aloud and shown on hover. */
  readonly iconsWhenNarrow?: boolean;
  readonly className?: string;
}

const isOneOf = <Value extends string>(segments: readonly Segment<Value>[], value: string | undefined) =>
  segments.find((segment) => segment.value === value)?.value;

/** One of two to five views or filters, with how many each holds. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, value, onValueChange, segments, iconsWhenNarrow = false, className } = props;
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={(next) => {
        const chosen = isOneOf(segments, next[0]);
        if (chosen !== undefined) onValueChange(chosen);
      }}
      className={classNames('inline-flex gap-0.5 rounded-md border border-line bg-sunken p-0.5', className)}
    >
      {segments.map((segment) => (
        <Toggle
          key={segment.value}
          value={segment.value}
          {...(iconsWhenNarrow ? { title: segment.label } : {})}
          className="inline-flex h-[26px] items-center gap-1.5 rounded-sm px-2.5 text-xs font-medium whitespace-nowrap text-text-muted hover:text-text data-pressed:bg-surface data-pressed:text-text data-pressed:shadow-card forced-colors:data-pressed:outline"
        >
          {segment.icon ? <Icon of={segment.icon} size={14} /> : null}
          {iconsWhenNarrow ? <span className="max-wide:sr-only">{segment.label}</span> : segment.label}
          {segment.count === undefined ? null : (
            <span className="tabular font-normal text-text-subtle">{formatCount(segment.count)}</span>
          )}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
