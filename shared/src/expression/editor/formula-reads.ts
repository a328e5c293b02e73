import { parser } from '../syntax/formula-parser.generated.ts';

/** Names of the variables a formula mentions, each once, also where it has problems. */
export function formulaReads(text: string): string[] {
  const names = new Set<string>();
  if (text.length > 100_000) return [];
  parser.parse(text).iterate({
    enter: ({ name, from, to }) => {
      if (name === 'Variable') names.add(text.slice(from + 1, to));
    },
  });
  return [...names];
}
