import { z } from 'zod';

/** Day of the week: 1 for Monday to 7 for Sunday. */
export const weekdaySchema = z.number().int().min(1).max(7);

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Days of the week (1 for Monday to 7 for Sunday) in words: "Monday to Friday", "Saturday or Sunday", "any day". */
export function describeWeekdays(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((left, right) => left - right);
  const words = days.map((day) => names[day - 1] ?? String(day));
  const [first, last] = [words[0], words.at(-1)];
  if (days.length === names.length) return 'any day';
  if (first === undefined || last === undefined) return 'no day';
  if (days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1) return `${first} to ${last}`;
  return words.length === 1 ? first : `${words.slice(0, -1).join(', ')} or ${last}`;
}
