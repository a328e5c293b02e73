/** The reader's locale for numbers and dates: the browser's first language. */
export function readerLocale(): string {
  return globalThis.navigator?.language ?? 'en';
}

/** The reader's time zone, as an IANA name. */
export function readerZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
