import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

export type IconGlyph = LucideIcon;

export interface IconProps {
  readonly of: IconGlyph;
  /** Pixels; 16 beside text of the default size, 14 in buttons and fields, 13 in chips. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A decorative glyph. It never stands alone: the name is in the text or in the control around it. */
export function Icon({ of: Glyph, size = 16, className }: IconProps) {
  return <Glyph aria-hidden="true" size={size} strokeWidth={1.75} className={classNames('flex-none', className)} />;
}
