const form = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;
const known = new Map<string, string | undefined>();

/** The name of an IANA time zone as it is written; undefined when there is none of that name. */
export function knownZone(name: string): string | undefined {
  if (!form.test(name)) return undefined;
  if (!known.has(name)) {
    if (known.size > 1000) known.clear();
    known.set(name, writtenZone(name));
  }
  return known.get(name);
}

function writtenZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
