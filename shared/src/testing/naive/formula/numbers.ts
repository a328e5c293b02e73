import { positions } from '../key-position.ts';
import { compareFilled } from '../value.ts';
import {
  absolute,
  cell,
  type Cell,
  finite,
  inDecimals,
  inIntegers,
  type NaiveFunctions,
  rounded,
  scaled,
  sharedType,
  strictly,
  toType,
} from './cell.ts';

type Operation = (left: bigint, right: bigint, isDecimal: boolean) => bigint | null;

const exact: Record<string, Operation> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right, isDecimal) => (isDecimal ? rounded(left * right, 1_000_000n) : left * right),
  '/': (left, right) => (right === 0n ? null : rounded(left * 1_000_000n, right)),
  '%': (left, right) => (right === 0n ? null : left % right),
};
const floating: Record<string, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
};

/** Two numbers combined in the wider of their types; whole numbers are divided as decimals. */
export function combine(operator: string, left: Cell, right: Cell): Cell {
  const shared = sharedType(left.word && right.word ? [cell('integer', null)] : [left, right]);
  const type = operator === '/' && shared === 'integer' ? 'decimal' : shared;
  const [a, b] = [toType(left, type).value, toType(right, type).value];
  if (a === null || b === null) return cell(type, null);
  if (type === 'float') return cell(type, finite(floating[operator]?.(Number(a), Number(b)) ?? Number.NaN));
  const result = exact[operator]?.(a as bigint, b as bigint, type === 'decimal') ?? null;
  return cell(type, result === null ? null : fitted(result, type === 'decimal'));
}

function fitted(value: bigint, isDecimal: boolean): bigint | null {
  return isDecimal ? inDecimals(value) : inIntegers(value);
}

/** A number to places, by rounding or by cutting off. */
function toPlaces(value: Cell, places: bigint, cut: boolean): bigint | null {
  const millionths = decimalOf(value);
  if (millionths === null || places >= 6n) return millionths;
  if (places < -12n) return 0n;
  const step = 10n ** (6n - places);
  return inDecimals((cut ? millionths / step : rounded(millionths, step)) * step);
}

function decimalOf({ type, value }: Cell): bigint | null {
  if (type === 'decimal') return value as bigint;
  if (type === 'integer') return inDecimals((value as bigint) * 1_000_000n);
  const billionths = scaled(value as number, 1e9);
  return billionths === null ? null : inDecimals(rounded(billionths, 1000n));
}

const placing = (cut: boolean) =>
  strictly('decimal', ([, places], [number]) => (number ? toPlaces(number, (places ?? 0n) as bigint, cut) : null));

/** The whole number below or above. */
function whole(cellOf: Cell, up: boolean): bigint | null {
  const { type, value } = cellOf;
  if (type === 'integer') return value as bigint;
  if (type === 'float') return wholeFloat(up ? Math.ceil(value as number) : Math.floor(value as number));
  const millionths = value as bigint;
  const towardsZero = millionths / 1_000_000n;
  const isExact = millionths % 1_000_000n === 0n;
  if (isExact) return towardsZero;
  return up ? towardsZero + (millionths > 0n ? 1n : 0n) : towardsZero - (millionths < 0n ? 1n : 0n);
}

function wholeFloat(value: number): bigint | null {
  return Number.isFinite(value) ? inIntegers(BigInt(value)) : null;
}

const spaces = '[\\t\\n\\f\\r ]*';
const integerText = new RegExp(`^${spaces}([+-]?[0-9]{1,30})${spaces}$`);
const decimalText = new RegExp(`^${spaces}([+-]?)([0-9]{1,30})(?:\\.([0-9]{1,30}))?${spaces}$`);
const floatText = new RegExp(`^${spaces}([+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?(?:[eE][+-]?[0-9]{1,3})?)${spaces}$`);

function readDecimal(text: string): bigint | null {
  const parts = decimalText.exec(text);
  if (!parts) return null;
  const [, sign, digits = '', fraction = ''] = parts;
  const size = rounded(BigInt(`${digits}${fraction.padEnd(30, '0')}`), 10n ** 24n);
  return inDecimals(sign === '-' ? -size : size);
}

const picking = (wins: (order: number) => boolean) => (args: readonly Cell[]) => {
  const type = sharedType(args);
  let best: Cell = cell(type, null);
  for (const arg of args.map((one) => toType(one, type))) {
    if (arg.value !== null && (best.value === null || wins(compareFilled(arg.value, best.value)))) best = arg;
  }
  return best;
};

export const lowest = picking((order) => order < 0);
export const highest = picking((order) => order > 0);

/** Functions of numbers, as docs/formulas.md says. */
export const numberFunctions: NaiveFunctions = {
  abs: ([number = cell('integer', null)]) => {
    const { type, value } = number;
    if (value === null) return cell(number.word ? 'integer' : type, null);
    if (type === 'float') return cell(type, Math.abs(value as number));
    return cell(type, fitted(absolute(value as bigint), type === 'decimal'));
  },
  sign: strictly('integer', ([value]) => BigInt(Math.sign(Number(value)))),
  ceil: strictly('integer', (_, [number]) => (number ? whole(number, true) : null)),
  floor: strictly('integer', (_, [number]) => (number ? whole(number, false) : null)),
  round: placing(false),
  trunc: placing(true),
  mod: ([left = cell('integer', null), right = cell('integer', null)]) => combine('%', left, right),
  percent: ([part = cell('integer', null), whole = cell('integer', null)]) => {
    const type = [part, whole].some((one) => one.type === 'float') ? 'float' : 'decimal';
    return combine('/', combine('*', toType(part, type), toType(cell('integer', 100n), type)), toType(whole, type));
  },
  least: lowest,
  greatest: highest,
  zeroIfEmpty: ([number = cell('integer', null)]) =>
    number.value === null ? cell(number.word ? 'integer' : number.type, number.type === 'float' ? 0 : 0n) : number,
  toInteger: strictly('integer', ([value], [from]) => {
    if (from?.type === 'text') {
      const digits = integerText.exec(String(value))?.[1];
      return digits === undefined ? null : inIntegers(BigInt(digits.replace('+', '')));
    }
    if (from?.type === 'boolean') return value === true ? 1n : 0n;
    if (from?.type === 'float') return wholeFloat(Math.trunc(value as number));
    return from?.type === 'decimal' ? (value as bigint) / 1_000_000n : (value ?? null);
  }),
  toDecimal: strictly('decimal', ([value], [from]) =>
    from?.type === 'text' ? readDecimal(String(value)) : from ? decimalOf(from) : null,
  ),
  toFloat: strictly('float', ([value], [from]) => {
    if (from?.type !== 'text') return from ? toType(from, 'float').value : null;
    const text = floatText.exec(String(value))?.[1];
    return text === undefined ? null : finite(Number(text));
  }),
  randomNumber: ([seed], _, row) => {
    const place = BigInt(row.position(Number(seed?.value)));
    return cell('decimal', rounded(place * 1_000_000n, positions));
  },
};
