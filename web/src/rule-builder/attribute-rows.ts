import type { DataType } from '@fanfare/shared';
import { Calendar, Hash, ToggleLeft, Type } from 'lucide-react';
import type { IconGlyph } from '../ui/Icon.tsx';

/** The glyph of a type in lists of attributes. */
export const typeGlyphs: Record<DataType, IconGlyph> = {
  text: Type,
  integer: Hash,
  decimal: Hash,
  float: Hash,
  boolean: ToggleLeft,
  date: Calendar,
  datetime: Calendar,
};

/** A line of a list of attributes, and the lines under a heading. */
export const attributeRow =
  'flex min-h-7 cursor-default items-center gap-2 rounded-sm px-2 py-1 text-sm select-none data-[selected=true]:bg-hover';
export const attributeGroup =
  '[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-text-subtle';
