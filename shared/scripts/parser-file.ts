import { buildParserFile } from '@lezer/generator';

/** The generated parser of formulas. Throws when the grammar is ambiguous. */
export function parserFile(grammar: string): string {
  const { parser } = buildParserFile(grammar, { fileName: 'formula.grammar', typeScript: true });
  return parser;
}
