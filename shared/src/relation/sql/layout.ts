/** How SQL text is broken into lines: not at all for the engine, by clause for people. */
export interface Layout {
  /** Between two clauses. */
  line: string;
  /** A query in parentheses. */
  nest(query: string): string;
  /** Parts joined by a word, such as AND. */
  join(parts: readonly string[], word: string): string;
}

export const oneLine: Layout = {
  line: ' ',
  nest: (query) => `(${query})`,
  join: (parts, word) => parts.join(` ${word} `),
};

export const pretty: Layout = {
  line: '\n',
  nest: (query) => `(\n${indent(query)}\n)`,
  join: (parts, word) => parts.join(`\n  ${word} `),
};

/** Moves every line two places to the right. Constants hold no line breaks, so no text changes its meaning. */
function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}
