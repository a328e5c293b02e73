import type { WordTable } from '@fanfare/shared';
import { expect, test } from 'vitest';
import * as english from './en/interface.ts';

const files = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!./{en,de,ko,zh-TW}/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const program = Object.values(files).join('\n');
const withoutArea = (key = '') => key.replace(/^\w+:/u, '');

const whole = new Set([...program.matchAll(/(['"])(.*?)\1/gu)].map(([, , key]) => withoutArea(key)));

/** Keys that are put together: `state.${state}`. */
const patterns = [...program.matchAll(/`((?:[\w.:-]|\$\{[^{}`]*\})+)`/gu)]
  .map(([, key]) => withoutArea(key).split(/\$\{[^}]*\}/u))
  .filter((parts) => parts.length > 1 && /[a-z]/iu.test(parts.join('')))
  .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('.+')}$`, 'u'));

/** Keys of a table without their plural forms. */
function keysOf(table: WordTable, before = ''): string[] {
  return Object.entries(table).flatMap(([name, one]) =>
    typeof one === 'string'
      ? [`${before}${name.replace(/_(zero|one|other)$/u, '')}`]
      : keysOf(one, `${before}${name}.`),
  );
}

test('every text of the interface is used', () => {
  const unused = Object.entries<WordTable>(english).flatMap(([area, table]) =>
    keysOf(table)
      .filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)))
      .map((key) => `${area}: ${key}`),
  );
  expect(unused).toEqual([]);
});
