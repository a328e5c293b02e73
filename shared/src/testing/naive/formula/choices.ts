import { identityOf, isEmpty } from '../value.ts';
import { type Cell, cell, finite, type NaiveFunctions, sharedType, strictly, toType } from './cell.ts';

/** A cell as the type it shares with others. */
export function shared(one: Cell | undefined, others: readonly Cell[]): Cell {
  const type = sharedType(others);
  return one ? toType(one, type) : cell(type, null);
}

function equal(left: Cell, right: Cell): boolean {
  if (isEmpty(left.value) || isEmpty(right.value)) return false;
  const type = sharedType([left, right]);
  return identityOf(toType(left, type).value) === identityOf(toType(right, type).value);
}

/** Value, then pairs of a match and a result, then the result otherwise. */
function decode(args: readonly Cell[]): Cell {
  const [value = cell('text', null), ...rest] = args;
  const matches = rest.slice(0, -1).filter((_, index) => index % 2 === 0);
  const results = [...rest.slice(0, -1).filter((_, index) => index % 2 === 1), ...rest.slice(-1)];
  const type = sharedType([value, ...matches]);
  const at = matches.findIndex((match) => equal(toType(value, type), toType(match, type)));
  return shared(results[at < 0 ? results.length - 1 : at], results);
}

const truths = ['true', 'yes', 'y', 't', '1', 'on'];
const untruths = ['false', 'no', 'n', 'f', '0', 'off'];

function readTruth(text: string): boolean | null {
  const word = text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '').toLowerCase();
  return truths.includes(word) ? true : untruths.includes(word) ? false : null;
}

const radius = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

function kilometres(x1: number, y1: number, x2: number, y2: number): number | null {
  if ([x1, x2].some((x) => Math.abs(x) > 180) || [y1, y2].some((y) => Math.abs(y) > 90)) return null;
  const [a, b] = [radians(y1), radians(y2)];
  const half = Math.sin((b - a) / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(radians(x2 - x1) / 2) ** 2;
  return finite(2 * radius * Math.asin(Math.min(1, Math.sqrt(half))));
}

/** Choices, tests and places, as docs/formulas.md says. */
export const choiceFunctions: NaiveFunctions = {
  iif: ([condition, then, otherwise]) => {
    const results = [then, otherwise].filter((one) => one !== undefined);
    return shared(condition?.value === true ? then : otherwise, results);
  },
  decode,
  ifEquals: decode,
  isEmpty: ([value]) => cell('boolean', isEmpty(value?.value)),
  isFilled: ([value]) => cell('boolean', !isEmpty(value?.value)),
  allFilled: (args) =>
    cell(
      'boolean',
      args.every((arg) => !isEmpty(arg.value)),
    ),
  coalesce: (args) =>
    shared(
      args.find((arg) => !isEmpty(arg.value)),
      args,
    ),
  emptyIf: ([value = cell('text', null), match = cell('text', null)]) =>
    equal(value, match) ? cell(sharedType([value, match]), null) : shared(value, [value, match]),
  toBoolean: strictly('boolean', ([value], [from]) => {
    if (from?.type === 'text') return readTruth(String(value));
    return from?.type === 'boolean' ? (value ?? null) : Number(value) !== 0;
  }),
  distance: (args) => {
    const [x1, y1, x2, y2] = args.map((arg) => toType(arg, 'float').value);
    if (x1 === null || y1 === null || x2 === null || y2 === null) return cell('float', null);
    return cell('float', kilometres(Number(x1), Number(y1), Number(x2), Number(y2)));
  },
};
