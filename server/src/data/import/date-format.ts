import { ImportRefused } from '../scan/import-refused.ts';

/** Parts of a date format and what they stand for in the engine. */
const parts: readonly [RegExp, string][] = [
  [/^YYYY|^yyyy/, '%Y'],
  [/^YY|^yy/, '%y'],
  [/^MMMM/, '%B'],
  [/^MMM/, '%b'],
  [/^MM|^M/, '%m'],
  [/^DD|^dd|^D|^d/, '%d'],
  [/^HH|^H/, '%H'],
  [/^hh|^h/, '%I'],
  [/^mm|^m/, '%M'],
  [/^ss|^s/, '%S'],
  [/^[Aa]/, '%p'],
];

/** `DD.MM.YYYY HH:mm` as the engine writes it; a format with `%` is passed on. Throws ImportRefused for other letters. */
export function strptimeFormat(format: string): string {
  if (format.includes('%')) return format;
  let rest = format;
  let result = '';
  while (rest !== '') {
    const part = parts.find(([pattern]) => pattern.test(rest));
    if (part === undefined && /^\p{L}/u.test(rest) && !rest.startsWith('T')) {
      throw new ImportRefused(
        'import.date-format',
        `${format} is not a date format. Use parts such as DD.MM.YYYY or YYYY-MM-DD HH:mm:ss.`,
      );
    }
    const length = part === undefined ? 1 : (part[0].exec(rest)?.[0].length ?? 1);
    result += part === undefined ? rest.charAt(0) : part[1];
    rest = rest.slice(length);
  }
  return result;
}

/** Formats that are looked for when none is given; the standard form YYYY-MM-DD is always understood. */
export const knownDateFormats = [
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'YYYY/MM/DD',
  'YYYY.MM.DD',
] as const;
