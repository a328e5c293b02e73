import { z } from 'zod';
import { listed } from '../../words/list.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** Day of the week: 1 for Monday to 7 for Sunday. */
export const weekdaySchema = z.number().int().min(1).max(7);

const names = [1, 2, 3, 4, 5, 6, 7] as const;

/** Days of the week (1 for Monday to 7 for Sunday) in words: "Monday to Friday", "Saturday or Sunday", "any day". */
export function describeWeekdays(weekdays: readonly number[]): Text {
  const days = names.filter((day) => weekdays.includes(day));
  const words = days.map((day) => phrase(`weekday.${day}`));
  const [first, last] = [words[0], words.at(-1)];
  if (days.length === names.length) return phrase('weekday.any');
  if (first === undefined || last === undefined) return phrase('weekday.no');
  if (days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1) {
    return phrase('weekday.range', { first, last });
  }
  return listed(words, 'or');
}
