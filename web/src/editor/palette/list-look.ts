/** How rows and groups of a list to type into look. */
export const ROW = 'flex min-h-8 items-center gap-[9px] rounded-sm px-1.5 text-sm data-[selected=true]:bg-hover';
export const GROUP =
  '[&_[cmdk-group-heading]]:px-1.5 [&_[cmdk-group-heading]]:pt-1.5 [&_[cmdk-group-heading]]:text-2xs [&_[cmdk-group-heading]]:font-strong [&_[cmdk-group-heading]]:text-text-subtle';
