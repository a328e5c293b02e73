import { type FormulaCategory, formulaCategories } from './formula-function.ts';
import { type FormulaFunction, formulaFunctions, signaturesOf } from './formula-functions.ts';
import { leftOutFunctions } from './left-out-functions.ts';

const titles: Readonly<Record<FormulaCategory, string>> = {
  text: 'Texts',
  number: 'Numbers',
  date: 'Dates',
  logic: 'Choices and tests',
  other: 'Places and names of rows',
  aggregate: 'Linked rows',
  window: 'Rows of the same table',
};

/** How a function is called, one line for each way. */
function callsOf(name: string, one: FormulaFunction): string[] {
  return signaturesOf(one).map((text) => {
    const [takes = '', gives = ''] = text.split('->').map((part) => part.trim());
    return `${name}(${takes}) → ${gives}`;
  });
}

/** The list of all functions in Markdown, made from the table. */
export function functionGuide(): string {
  const functions: Readonly<Record<string, FormulaFunction>> = formulaFunctions;
  const entries = Object.entries(functions);
  const sections = formulaCategories.map((category) => {
    const found = entries.filter(([, one]) => one.category === category);
    return [`### ${titles[category]}`, ...found.map(([name, one]) => describe(name, one))].join('\n\n');
  });
  return ['## Functions', intro, ...sections, leftOut()].join('\n\n');
}

const intro =
  'Made from the table of functions by `pnpm --filter @fanfare/shared formula-guide`. Examples have their values on the first customer of the example data, at noon (UTC) of 2026-03-01 in Europe/Paris. Where several parameters are `value`, `ordered`, `result` or `number`, they have one type; `...` marks parameters that repeat.';

function describe(name: string, one: FormulaFunction): string {
  const calls = callsOf(name, one).map((call) => `\`${call}\``);
  const also = one.also.length > 0 ? ` Elsewhere: ${one.also.join(', ')}.` : '';
  const examples = one.examples.map(
    ([formula, value]) => `\`${formula}\` is ${value === 'empty' ? 'empty' : `\`${value}\``}`,
  );
  return [`**${name}** ${calls.join(', ')}`, `${one.doc} ${one.empties}${also}`, `${examples.join('; ')}.`].join(
    '\n\n',
  );
}

function leftOut(): string {
  const lines = Object.entries(leftOutFunctions).map(([name, reason]) => `- ${name}: ${reason}`);
  return ['### Left out', 'Functions that other systems have and formulas do not:', lines.join('\n')].join('\n\n');
}
