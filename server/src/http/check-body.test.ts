import { expect, test } from 'vitest';
import { deepestBody, checkBody } from './check-body.ts';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

test('bodies may be nested up to the limit, however wide they are', () => {
  expect(() => checkBody(nested(deepestBody))).not.toThrow();
  expect(() => checkBody({ values: Array.from({ length: 50_000 }, (_, index) => [String(index)]) })).not.toThrow();
  expect(() => checkBody(undefined)).not.toThrow();
});

test('a body that would exhaust the stack is refused', () => {
  for (const body of [nested(deepestBody + 2), { graph: nested(500_000) }]) {
    expect(() => checkBody(body)).toThrow(expect.objectContaining({ status: 400, code: 'request.too-deep' }));
  }
});

test('half a character is refused wherever it stands', () => {
  expect(() => checkBody({ rows: [{ name: 'Zoë 💡' }] })).not.toThrow();
  const unstorable = expect.objectContaining({ status: 400, code: 'text.unstorable' });
  expect(() => checkBody({ rows: [{ name: 'a\ud800' }] })).toThrow(unstorable);
});
