import { phrase, type Text } from './phrase.ts';

/** "A, B and C", "A, B or C", or with `comma`, `plus` or `slash` between all. Nothing for nothing. */
export function listed(texts: readonly Text[], last: 'and' | 'or' | 'comma' | 'plus' | 'slash'): Text {
  const between = last === 'and' || last === 'or' ? 'comma' : last;
  return texts.reduce<Text>((before, one, index) => {
    if (index === 0) return one;
    return phrase(`list.${index === texts.length - 1 ? last : between}`, { before, last: one });
  }, '');
}

/** Several texts with one word between each two of them: "A and B and C". */
export function chained(texts: readonly Text[], between: 'and' | 'or'): Text {
  return texts.reduce<Text>(
    (before, one, index) => (index === 0 ? one : phrase(`list.${between}`, { before, last: one })),
    '',
  );
}
