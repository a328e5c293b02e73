import type { KeyTexts } from './populations.ts';

/** A place where engine and naive evaluator differ, with what is needed to look at it. */
export interface Disagreement {
  seed: number;
  where: string;
  differs: string;
  /** The rule or the activity. */
  subject: unknown;
  sql?: string;
}

/** What differs between two sets of keys, in words; undefined when they are the same. */
export function difference(expected: KeyTexts, actual: KeyTexts): string | undefined {
  if (expected.length === actual.length && expected.every((key, i) => key === actual[i])) return undefined;
  const missing = expected.filter((key) => !actual.includes(key));
  const extra = actual.filter((key) => !expected.includes(key));
  const twice = actual.filter((key, i) => actual[i - 1] === key);
  const parts = [
    `expected ${expected.length}, found ${actual.length}`,
    ...(missing.length > 0 ? [`missing ${missing.slice(0, 5).join(', ')}`] : []),
    ...(extra.length > 0 ? [`too many ${extra.slice(0, 5).join(', ')}`] : []),
    ...(twice.length > 0 ? [`twice ${twice.slice(0, 5).join(', ')}`] : []),
  ];
  return parts.join('; ');
}

/** The disagreement as a text for a failing test. */
export function describeDisagreement({ seed, where, differs, subject, sql }: Disagreement): string {
  return [
    `FANFARE_PROPERTY_SEED=${seed}: ${where}`,
    differs,
    JSON.stringify(subject),
    ...(sql === undefined ? [] : [sql]),
  ].join('\n');
}
