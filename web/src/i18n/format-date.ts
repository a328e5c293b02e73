import { i18n } from './i18n.ts';
import { readerLocale, readerZone } from './reader.ts';

const DAY = 86_400_000;

/**
 * A moment as a list shows it: “today, 14:31”, “yesterday, 09:02”, “tomorrow, 07:30”, then “19 Nov”;
 * the year stands only when it is another one.
 */
export function formatMoment(moment: Date | string, now = new Date()): string {
  const date = new Date(moment);
  const near = nearDay(date, now);
  if (near) return dayAndTime(near, formatTime(date));
  return formatDay(date, now);
}

/** A day: “19 Nov”, with the year when it is not the current one. */
export function formatDay(moment: Date | string, now = new Date()): string {
  const date = new Date(moment);
  const sameYear = date.getFullYear() === now.getFullYear();
  return format(date, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) });
}

/** A day with its year, whichever it is: “19 Nov 2026”. */
export function formatFullDay(moment: Date | string): string {
  return format(new Date(moment), { day: 'numeric', month: 'short', year: 'numeric' });
}

/** A moment with its year, to the minute: “22 Nov 2026, 14:31”. */
export function formatToMinute(moment: Date | string): string {
  return dayAndTime(formatFullDay(moment), formatTime(moment));
}

/** The exact moment, for the title of a shorter one: “22 Nov 2026, 14:31:07 Europe/Berlin”. */
export function formatExactly(moment: Date | string): string {
  const day = format(new Date(moment), { day: 'numeric', month: 'short', year: 'numeric' });
  return `${dayAndTime(day, formatTime(moment, true))} ${readerZone()}`;
}

function dayAndTime(day: string, time: string): string {
  return i18n.t('dayAndTime', { ns: 'ui', day, time });
}

/** The time of day, with seconds for “as of 14:32:08”. */
export function formatTime(moment: Date | string, seconds = false): string {
  return format(new Date(moment), {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hour12: false,
  });
}

function nearDay(date: Date, now: Date): string | undefined {
  const days = Math.round((startOfDay(date) - startOfDay(now)) / DAY);
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(wordsLocale(), { numeric: 'auto' }).format(days, 'day');
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(dateLocale(), options).format(date);
}

/** Dates with words follow the language of the interface, in the reader's own variant of it. */
function dateLocale(): string {
  const reader = readerLocale();
  if (reader.startsWith(`${i18n.language}-`) && reader !== 'en-US') return reader;
  return i18n.language === 'en' ? 'en-GB' : i18n.language;
}

function wordsLocale(): string {
  return i18n.language;
}
