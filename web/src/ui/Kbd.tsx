/** A key as it is printed on the keyboard. */
export function Kbd({ children }: { readonly children: string }) {
  return (
    <kbd className="inline-block rounded-sm border border-b-2 border-line-strong bg-surface px-[5px] py-[3px] font-sans text-2xs leading-none font-medium whitespace-nowrap text-text-muted">
      {children}
    </kbd>
  );
}
