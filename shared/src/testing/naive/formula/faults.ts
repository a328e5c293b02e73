import { dateOf, dayInZone, parseDay, weekday } from '../calendar.ts';
import { isEmpty } from '../value.ts';
import { cell, type NaiveFunction, type NaiveFunctions, strictly } from './cell.ts';
import { shownDay } from './local-time.ts';

const otherwise = (known: NaiveFunctions, name: string): NaiveFunction => {
  const found = known[name];
  if (!found) throw new Error(`no function ${name}`);
  return found;
};

/** Empty when an argument is, unlike the right function. */
const strictInstead = (known: NaiveFunctions, name: string): NaiveFunction => {
  const right = otherwise(known, name);
  return (args, clock, row) => {
    const result = right(args, clock, row);
    return args.some((arg) => isEmpty(arg.value)) ? cell(result.type, null) : result;
  };
};

/** Days that a shorter month lacks run over into the next. */
const pastTheEnd = (known: NaiveFunctions, name: string): NaiveFunction => {
  const right = otherwise(known, name);
  return (args, clock, row) => {
    const moved = right(args, clock, row);
    const [date] = args;
    if (moved.type !== 'date' || isEmpty(moved.value) || date?.type !== 'date') return moved;
    const day = parseDay(String(moved.value));
    const lost = dateOf(parseDay(String(date.value))).day - dateOf(day).day;
    return cell('date', shownDay(day + Math.max(0, lost)));
  };
};

const dayOf = (one: { type: string; value: unknown } | undefined, zone: string) =>
  one?.type === 'datetime' ? dayInZone(one.value as bigint, zone) : parseDay(String(one?.value));

/** Functions with one mistake, which a comparison with the engine must find. */
export function faultyFunctions(known: NaiveFunctions): Readonly<Record<string, NaiveFunctions>> {
  return {
    'length of an empty text is empty': { ...known, length: strictInstead(known, 'length') },
    'concat with an empty text is empty': { ...known, concat: strictInstead(known, 'concat') },
    'an empty replacement gives empty': { ...known, replace: strictInstead(known, 'replace') },
    'weekday counts from Sunday': {
      ...known,
      weekday: strictly('integer', (_, [date, zone], clock) =>
        BigInt((weekday(dayOf(date, String(zone?.value ?? clock.timeZone))) + 1) % 7),
      ),
    },
    'weeks begin on Sunday': {
      ...known,
      startOfWeek: strictly('date', (_, [date], clock) => {
        const day = dayOf(date, clock.timeZone);
        return shownDay(day - ((weekday(day) + 1) % 7));
      }),
    },
    'months are added past their ends': {
      ...known,
      ...Object.fromEntries(
        ['addMonths', 'subtractMonths', 'addYears', 'subtractYears'].map((name) => [name, pastTheEnd(known, name)]),
      ),
    },
  };
}
