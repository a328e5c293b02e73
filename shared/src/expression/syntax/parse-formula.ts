import type { Tree } from '@lezer/common';
import { formulaLimits } from '../formula-text.ts';
import type { FormulaProblem } from '../formula-problem.ts';
import { parser } from './formula-parser.generated.ts';
import type { FormulaSyntax } from './formula-syntax.ts';
import { read, values } from './read-syntax.ts';
import { syntaxReason } from './syntax-reason.ts';
import { phrase } from '../../words/phrase.ts';

/** A parsed formula: its syntax, or one problem that says where it cannot be read. */
export type ParsedFormula = { syntax: FormulaSyntax; problem: null } | { syntax: null; problem: FormulaProblem };

/** Nodes that nest; each level costs a level in the engine's own parser. */
const nesting = new Set(['Group', 'Arguments', 'Choice', 'Negation', 'Negative', 'List']);
const chaining = new Set(['Sum', 'Product', 'Joined', 'Conjunction', 'Disjunction']);

/** Reads a formula. Pure and never throws, whatever the text. */
export function parseFormula(text: string): ParsedFormula {
  if (text.trim() === '') return failed('formula.empty', 0, text.length, {});
  if (text.length > formulaLimits.text) {
    const reason = phrase('syntax.length', { most: formulaLimits.text });
    return failed('formula.syntax', formulaLimits.text, text.length, { reason });
  }
  const tree = parser.parse(text);
  const limit = depthProblem(tree);
  if (limit) return { syntax: null, problem: limit };
  const error = firstError(tree, text.length);
  if (error !== undefined) {
    const { from, to, reason } = syntaxReason(text, error);
    return failed('formula.syntax', from, to, { reason });
  }
  return { syntax: read(values(tree.topNode)[0], text), problem: null };
}

/** Where the text stops being a formula. */
function firstError(tree: Tree, end: number): number | undefined {
  const cursor = tree.cursor();
  do {
    if (cursor.type.isError) return cursor.from;
  } while (cursor.next());
  return tree.length < end ? tree.length : undefined;
}

function depthProblem(tree: Tree): FormulaProblem | null {
  let [nested, chained] = [0, 0];
  let problem: FormulaProblem | null = null;
  tree.iterate({
    enter: ({ name, from, to }) => {
      if (nesting.has(name)) nested += 1;
      if (chaining.has(name)) chained += 1;
      const max =
        nested > formulaLimits.depth ? formulaLimits.depth : chained > formulaLimits.chain ? formulaLimits.chain : 0;
      if (max > 0) problem ??= { code: 'formula.depth', from, to, params: { max, position: from + 1 } };
    },
    leave: ({ name }) => {
      if (nesting.has(name)) nested -= 1;
      if (chaining.has(name)) chained -= 1;
    },
  });
  return problem;
}

function failed(
  code: FormulaProblem['code'],
  from: number,
  to: number,
  params: FormulaProblem['params'],
): { syntax: null; problem: FormulaProblem } {
  return { syntax: null, problem: { code, from, to, params: { position: from + 1, ...params } } };
}
