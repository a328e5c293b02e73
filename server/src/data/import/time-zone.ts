import { ImportRefused } from '../scan/import-refused.ts';

/** @throws ImportRefused when there is no such IANA time zone. */
export function checkTimeZone(zone: string | undefined): void {
  if (zone === undefined) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0);
  } catch {
    throw new ImportRefused('import.time-zone', `${zone} is not a time zone. Use a name such as Europe/Berlin.`);
  }
}
