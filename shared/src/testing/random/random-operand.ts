import type { DataType } from '../../catalog/data-type.ts';
import type { Operand } from '../../condition/condition.ts';
import type { RelativeMoment, RelativePeriod } from '../../moment/relative-date.ts';
import { dayInZone, printDay, wallTime } from '../naive/calendar.ts';
import type { Clock } from '../naive/relative-time.ts';
import type { NaiveValue } from '../naive/value.ts';
import type { Draw } from './draw.ts';

const minute = 60_000_000n;
const day = 86_400_000_000n;

/** Decimal text of millionths, without needless zeros. */
export function printMillionths(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}

function floorDivide(value: bigint, by: bigint): bigint {
  return (value - (((value % by) + by) % by)) / by;
}

/** "2026-01-31T08:00:00.000001" of microseconds since 1970, without a zone. */
export function printWall(value: bigint): string {
  const days = floorDivide(value, day);
  const rest = value - days * day;
  const seconds = Number(rest / 1_000_000n);
  const pad = (part: number) => String(part).padStart(2, '0');
  const time = `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  const fraction = (rest % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '');
  return `${printDay(Number(days))}T${time}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A value as a marketer would type it. Datetimes are written as an instant or, on whole minutes, as wall time of the zone. */
export function literalOf(draw: Draw, type: DataType, value: NaiveValue, clock: Clock): string | boolean {
  switch (type) {
    case 'text':
    case 'date':
      return String(value);
    case 'integer':
      return String(value);
    case 'decimal':
      return printMillionths(value as bigint);
    case 'float':
      return String(value);
    case 'boolean':
      return value === true;
    case 'datetime': {
      const instant = value as bigint;
      if (draw.chance(0.5) && instant % minute === 0n) return printWall(wallTime(instant, clock.timeZone)).slice(0, 16);
      return `${printWall(instant)}Z`;
    }
  }
}

export function randomMoment(draw: Draw, type: 'date' | 'datetime'): RelativeMoment {
  const unit = draw.pick(
    type === 'date'
      ? (['day', 'week', 'month', 'month', 'month', 'year'] as const)
      : (['minute', 'minute', 'hour', 'hour', 'day', 'week', 'month', 'month', 'year'] as const),
  );
  const most = { minute: 300, hour: 60, day: 40, week: 6, month: 13, year: 2 }[unit];
  return {
    relative: draw.pick(['ago', 'ahead']),
    amount: draw.chance(0.6) ? draw.integer(0, 2) : draw.integer(0, most),
    unit,
  };
}

export function randomPeriod(draw: Draw, type: 'date' | 'datetime'): RelativePeriod {
  return draw.weighted<RelativePeriod>([
    [3, () => ({ period: draw.pick(['today', 'yesterday', 'tomorrow']) })],
    [2, () => ({ period: 'this', unit: draw.pick(['week', 'month', 'quarter', 'year']) })],
    [
      6,
      () => {
        const short = ['minute', 'hour'] as const;
        const long = ['day', 'week', 'month', 'quarter', 'year'] as const;
        const unit = draw.pick(
          type === 'date'
            ? long
            : ([...short, ...short, ...short, ...short, ...short, ...short, 'day', ...long] as const),
        );
        const most = { minute: 600, hour: 80, day: 60, week: 8, month: 13, quarter: 4, year: 2 }[unit];
        return { period: draw.pick(['last', 'next']), unit, amount: draw.integer(1, most) };
      },
    ],
  ]);
}

/** A constant for an operator: the value as typed or, for dates, sometimes a moment relative to now. */
export function operandOf(draw: Draw, type: DataType, value: NaiveValue, clock: Clock): Operand {
  if ((type === 'date' || type === 'datetime') && draw.chance(0.4)) return randomMoment(draw, type);
  if (type === 'datetime' && draw.chance(0.15)) return printDay(dayInZone(value as bigint, clock.timeZone));
  return literalOf(draw, type, value, clock);
}
