import type { DataType } from '../../../catalog/data-type.ts';
import { writeText } from '../../../expression/syntax/quoting.ts';
import type { Draw } from '../draw.ts';

const texts = [
  'a',
  'Ab c',
  ' x ',
  "o'neil",
  'ada@example.com',
  'a@b@c',
  '12',
  '-3.5',
  '1e3',
  'yes',
  'N',
  '2026-02-28',
  '2026-02-30',
  '2026-03-29 02:30',
  '2026-10-25 02:30:15',
  'one\ntwo\r\n',
  'ÉCOLE ß',
  '😀é',
  '<a b="1 &amp; 2">x<c>é</c><c/></a>',
  'a/c',
  'a/@b',
  '%',
  '0',
  '.',
];
const dates = [
  '2026-01-31',
  '2024-02-29',
  '2026-03-01',
  '2025-12-31',
  '2026-12-28',
  '1970-05-01',
  '0001-01-01',
  '9999-12-31',
  '2026-03-29',
  '2026-08-31',
];
const integers = [
  '0',
  '1',
  '2',
  '3',
  '5',
  '7',
  '12',
  '31',
  '-1',
  '-2',
  '100',
  '1000',
  '65',
  '128512',
  '55296',
  '9223372036854775807',
  '4611686018427387904',
];
const decimals = [
  '0.0',
  '0.5',
  '1.005',
  '2.5',
  '-2.5',
  '12.345678',
  '999999999999999999.0',
  '-0.000001',
  '100.0',
  '33.333333',
];

const constants: Record<DataType, (draw: Draw) => string> = {
  text: (draw) => writeText(draw.pick(texts)),
  integer: (draw) => draw.pick(integers),
  decimal: (draw) => draw.pick(decimals),
  float: (draw) => `toFloat(${writeText(draw.pick(['0', '1.5', '-2.25', '48.875', '100', '1e15', '-0.5', '179.5']))})`,
  boolean: (draw) => draw.pick(['true', 'false']),
  date: (draw) => `date '${draw.pick(dates)}'`,
  datetime: (draw) =>
    draw.weighted([
      [1, () => 'now()'],
      [
        2,
        () =>
          `toDateTime(${writeText(`${draw.pick(dates.slice(0, 6))} ${draw.pick(['00:00', '02:30', '12:34:56.789', '23:59:59'])}`)})`,
      ],
    ]),
};

/** A constant of a type as a formula. */
export function randomConstant(draw: Draw, type: DataType): string {
  return constants[type](draw);
}
