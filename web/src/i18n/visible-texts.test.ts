import { expect, test } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.tsx', '!../**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Names and notations that are the same in every language, and a key that a text names itself. */
const sameEverywhere = new Set(['Fanfare', 'Esc', 'Enter', 'SQL', 'CSV', 'px', 'AND', 'OR', 'EXCEPT', 'ID', 'UTC']);

/** Attributes that somebody reads or hears. */
const spoken =
  /\s(?:title|aria-label|aria-description|aria-roledescription|placeholder|alt|label|help|description)=(?:"([^"]*)"|\{\s*(?:'([^']*)'|`([^`]*)`)\s*\})/gu;

/** Text between tags, outside of braces. */
const between = /(?<![=\s)\]}]|=>)>\s*([^<>{}()=;]*?[A-Za-z]{2,}[^<>{}()=;]*?)\s*<(?=[/A-Za-z])/gu;

function textsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
  const attributes = [...code.matchAll(spoken)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
  const words = [...code.matchAll(between)].map((match) => match[1] ?? '');
  return [...attributes.map((text) => text.replaceAll(/\$\{[^}]*\}/gu, '')), ...words]
    .map((text) => text.trim())
    .filter((text) => /[A-Za-z]{2,}/u.test(text) && /^[\p{L}\p{N}“(…]/u.test(text) && !sameEverywhere.has(text));
}

test('every text that somebody reads or hears is in the tables of words', () => {
  const found = Object.entries(sources).flatMap(([file, source]) => textsOf(source).map((text) => `${file}: ${text}`));
  expect(found).toEqual([]);
});
