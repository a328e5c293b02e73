import { HighlightStyle, LRLanguage, syntaxHighlighting } from '@codemirror/language';
import { formulaParser, invariant } from '@fanfare/shared';
import { styleTags, tags } from '@lezer/highlight';
import { LRParser } from '@lezer/lr';

const words =
  'And Or Not Is In Between Case When Then Else End Where By Ascending Descending OrderWord DateWord OverWord AllWord PartitionWord';

/** The declarations of the parser library differ by how a package is compiled; the class is one and the same. */
const grammar: unknown = formulaParser;
invariant(grammar instanceof LRParser, 'the grammar of formulas is made by the parser generator');

const language = LRLanguage.define({
  name: 'formula',
  parser: grammar.configure({
    props: [
      styleTags({
        [words]: tags.keyword,
        'True False Empty': tags.atom,
        Number: tags.number,
        Text: tags.string,
        Variable: tags.special(tags.variableName),
        'Name/...': tags.propertyName,
        'FunctionName/...': tags.function(tags.variableName),
        'CompareOperator TimesOperator Plus Minus Ampersand': tags.operator,
      }),
    ],
  }),
  languageData: { closeBrackets: { brackets: ['(', '[', "'", '"'] } },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--color-targeting-text)' },
  { tag: tags.atom, color: 'var(--color-targeting-text)' },
  { tag: tags.number, color: 'var(--color-data-text)' },
  { tag: tags.string, color: 'var(--color-success-text)' },
  { tag: tags.special(tags.variableName), color: 'var(--color-channel-text)' },
  { tag: tags.propertyName, color: 'var(--color-text)', fontWeight: '600' },
  { tag: tags.function(tags.variableName), color: 'var(--color-accent-text)' },
  { tag: tags.operator, color: 'var(--color-text-muted)' },
]);

/** Reads formulas with the grammar of the product and colours their parts; colour only repeats what the text says. */
export const formulaLanguage = [language, syntaxHighlighting(colours)];
