import { expect, test } from 'vitest';
import type { DataType } from '../catalog/data-type.ts';
import { canonicalLiteral } from './literal.ts';

test.each<[DataType, string | boolean, string | boolean | undefined]>([
  ['text', '', ''],
  ['text', '\ud800', undefined],
  ['text', true, undefined],
  ['integer', '+007', '7'],
  ['integer', '-0', '0'],
  ['integer', '9223372036854775808', undefined],
  ['integer', '1.0', undefined],
  ['decimal', '-007.2500', '-7.25'],
  ['decimal', '-0.000', '0'],
  ['decimal', '1.', '1'],
  ['decimal', '0.0000001', undefined],
  ['decimal', '1234567890123456789', undefined],
  ['decimal', '1e3', undefined],
  ['decimal', '1); DROP TABLE x', undefined],
  ['float', '1e-7', '1e-7'],
  ['float', '-0', '0'],
  ['float', '0.10', '0.1'],
  ['float', '1e999', undefined],
  ['float', 'NaN', undefined],
  ['boolean', false, false],
  ['boolean', 'false', undefined],
  ['date', '2024-02-29', '2024-02-29'],
  ['date', '2100-02-29', undefined],
  ['date', '0000-01-01', undefined],
  ['date', '2024-2-9', undefined],
  ['datetime', '2026-01-31T08:00Z', '2026-01-31T08:00:00Z'],
  ['datetime', '2026-01-31T08:00:10.500000Z', '2026-01-31T08:00:10.5Z'],
  ['datetime', '2026-01-31T08:00:10.000Z', '2026-01-31T08:00:10Z'],
  ['datetime', '2026-01-31T24:00:00Z', undefined],
  ['datetime', '2026-01-31T08:60:00Z', undefined],
  ['datetime', '2026-01-31T08:00:00', undefined],
])('%s %j is %j', (type, value, canonical) => {
  expect(canonicalLiteral(value, type)).toBe(canonical);
});
