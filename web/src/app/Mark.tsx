/** The sign of the product. */
export function Mark({ size = 24 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="flex-none">
      <rect width="24" height="24" rx="6" className="fill-accent" />
      <path
        d="M5 9.5v5l11 4v-13zM18.3 9.3a4 4 0 0 1 0 5.4"
        className="fill-none stroke-on-accent"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
