import type { SyntaxNode } from '@lezer/common';
import type {
  ArgumentSyntax,
  ArithmeticOperator,
  CompareOperator,
  FormulaSyntax,
  NameSyntax,
  OverSyntax,
} from './formula-syntax.ts';
import { bracketedName, quotedText } from './quoting.ts';

type Read = (node: SyntaxNode, text: string) => FormulaSyntax;

const readers: Readonly<Record<string, Read>> = {
  Number: (node, text) => ({ kind: 'number', ...span(node), text: textOf(node, text) }),
  Text: (node, text) => ({ kind: 'text', ...span(node), value: quotedText(textOf(node, text)) }),
  Date: (node, text) => ({ kind: 'date', ...span(node), value: quotedText(textOf(child(node, 'Text'), text)) }),
  True: (node) => ({ kind: 'boolean', ...span(node), value: true }),
  False: (node) => ({ kind: 'boolean', ...span(node), value: false }),
  Empty: (node) => ({ kind: 'empty', ...span(node) }),
  Variable: (node, text) => ({ kind: 'variable', ...span(node), name: textOf(node, text).slice(1) }),
  Attribute: (node, text) => ({
    kind: 'attribute',
    ...span(node),
    path: node.getChildren('Name').map((name) => readName(name, text)),
  }),
  Call: (node, text) => ({
    kind: 'call',
    ...span(node),
    name: readName(child(node, 'FunctionName'), text),
    args: child(node, 'Arguments')
      .getChildren('Argument')
      .map((argument) => readArgument(argument, text)),
    over: readOver(child(node, 'Arguments'), text),
  }),
  Choice: (node, text) => {
    const otherwise = node.getChild('Otherwise');
    return {
      kind: 'choice',
      ...span(node),
      branches: node.getChildren('Branch').map((branch) => {
        const [when, result] = values(branch);
        return { when: read(when, text), result: read(result, text) };
      }),
      otherwise: otherwise ? read(values(otherwise)[0], text) : null,
    };
  },
  Group: (node, text) => read(values(node)[0], text),
  Negative: (node, text) => ({ kind: 'negative', ...span(node), of: read(values(node)[0], text) }),
  Product: readArithmetic,
  Sum: readArithmetic,
  Joined: (node, text) => ({ kind: 'joined', ...span(node), parts: readChain(node, text) }),
  Comparison: (node, text) => {
    const [left, right] = values(node);
    const operator = textOf(child(node, 'CompareOperator'), text);
    return {
      kind: 'comparison',
      ...span(node),
      operator: (operator === '!=' ? '<>' : operator) as CompareOperator,
      left: read(left, text),
      right: read(right, text),
    };
  },
  EmptyTest: (node, text) => ({
    kind: 'empty-test',
    ...span(node),
    of: read(values(node)[0], text),
    negated: node.getChild('Not') !== null,
  }),
  ListTest: (node, text) => {
    const [of, variable] = values(node);
    const list = node.getChild('List');
    const items = list ? values(list) : variable ? [variable] : [];
    return {
      kind: 'list-test',
      ...span(node),
      of: read(of, text),
      list: items.map((item) => read(item, text)),
      negated: node.getChild('Not') !== null,
    };
  },
  RangeTest: (node, text) => {
    const [of, least, most] = values(node);
    const negated = node.getChild('Not') !== null;
    return {
      kind: 'range-test',
      ...span(node),
      of: read(of, text),
      least: read(least, text),
      most: read(most, text),
      negated,
    };
  },
  Negation: (node, text) => ({ kind: 'negation', ...span(node), of: read(values(node)[0], text) }),
  Conjunction: (node, text) => ({ kind: 'all', ...span(node), parts: readChain(node, text) }),
  Disjunction: (node, text) => ({ kind: 'any', ...span(node), parts: readChain(node, text) }),
};

/** The formula below a node of the syntax tree, which must have no errors. */
export function read(node: SyntaxNode | undefined, text: string): FormulaSyntax {
  const reader = node && readers[node.name];
  if (!node || !reader) throw new Error(`no formula in ${node?.name ?? 'nothing'}`);
  return reader(node, text);
}

/** The parts of a node that are formulas; the word `empty` of a test is none. */
export function values(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let at = node.firstChild; at; at = at.nextSibling) {
    const isWordOfTest = node.name === 'EmptyTest' && at.name === 'Empty' && found.length > 0;
    if (Object.hasOwn(readers, at.name) && !isWordOfTest) found.push(at);
  }
  return found;
}

function readArithmetic(node: SyntaxNode, text: string): FormulaSyntax {
  const [left, right] = values(node);
  const operator = node.getChild('TimesOperator') ?? node.getChild('Plus') ?? child(node, 'Minus');
  return {
    kind: 'arithmetic',
    ...span(node),
    operator: textOf(operator, text) as ArithmeticOperator,
    left: read(left, text),
    right: read(right, text),
  };
}

/** The links of a chain of one operator, which nests to the left. */
function readChain(node: SyntaxNode, text: string): FormulaSyntax[] {
  const parts: FormulaSyntax[] = [];
  let at: SyntaxNode | undefined = node;
  while (at?.name === node.name) {
    const [left, right]: (SyntaxNode | undefined)[] = values(at);
    parts.unshift(read(right, text));
    at = left;
  }
  return [read(at, text), ...parts];
}

function readArgument(node: SyntaxNode, text: string): ArgumentSyntax {
  const filter = node.getChild('Filter');
  const order = node.getChild('Order');
  return {
    ...span(node),
    value: read(values(node)[0], text),
    where: filter ? read(values(filter)[0], text) : null,
    orderBy: order ? readOrdered(order, text) : null,
  };
}

function readOrdered(node: SyntaxNode, text: string): { value: FormulaSyntax; descending: boolean } {
  return { value: read(values(node)[0], text), descending: node.getChild('Descending') !== null };
}

/** What stands behind `over`, or alone between the parentheses. */
function readOver(node: SyntaxNode, text: string): OverSyntax | null {
  const over = node.getChild('Over') ?? node.getChild('Window');
  if (!over) return null;
  const window = over.getChild('Window') ?? over;
  const partition = window.getChild('Partition');
  const ordered = window.getChild('WindowOrder')?.getChildren('Ordered') ?? [];
  return {
    ...span(over),
    partitionBy: partition ? values(partition).map((one) => read(one, text)) : [],
    orderBy: ordered.map((one) => readOrdered(one, text)),
  };
}

function readName(node: SyntaxNode, text: string): NameSyntax {
  return { ...span(node), name: bracketedName(textOf(node, text)) };
}

function child(node: SyntaxNode, name: string): SyntaxNode {
  const found = node.getChild(name);
  if (!found) throw new Error(`no ${name} in ${node.name}`);
  return found;
}

function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}

function span(node: SyntaxNode): { from: number; to: number } {
  return { from: node.from, to: node.to };
}
