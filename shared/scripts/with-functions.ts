import { functionGuide } from '../src/expression/functions/function-guide.ts';

const [begin, end] = ['<!-- functions -->', '<!-- end of functions -->'];

/** The page about formulas with the list of functions as the table has it now. */
export function withFunctions(page: string): string {
  const [before = ''] = page.split(begin);
  const [, after = ''] = page.split(end);
  return `${before}${begin}\n\n${functionGuide()}\n\n${end}${after}`;
}
