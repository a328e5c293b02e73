import { type Document, isNode, isScalar, LineCounter, type Node, parseDocument, visit, type YAMLMap } from 'yaml';
import { type Problem, problem } from '../result/problem.ts';
import { campaignFileLimit } from './campaign-file.ts';

/** A path inside a file: names of fields and places in lists. */
export type FilePath = readonly (string | number)[];

/** The value a text holds, and on which line each part of it stands; or why the text cannot be read. */
export type SourceText =
  | { value: unknown; problems: []; lineOf(path: FilePath): number | undefined }
  | { value: undefined; problems: Problem[] };

/** Deepest nesting that is read; rules have their own, lower limit. */
const deepest = 100;
/** More mistakes than these are not listed. */
export const mostProblems = 20;

/** How the library reads: it does not compare every field with every other, and writes no warnings. */
const reading = {
  prettyErrors: false,
  uniqueKeys: false,
  resolveKnownTags: false,
  logLevel: 'error',
  version: '1.2',
} as const;

/** Reads YAML or JSON. Repeated fields, anchors, tags, several documents and very deep nesting are refused. */
export function readSource(text: string): SourceText {
  if (text.length > campaignFileLimit) return refuse(problem('file.size', {}, { max: '4 MiB' }));
  const tooDeep = syntaxProblem(`it is nested deeper than ${deepest}`);
  try {
    const lines = new LineCounter();
    const document = parseDocument(text, { ...reading, lineCounter: lines });
    if (document.errors.some(({ message }) => message.includes('call stack'))) return refuse(tooDeep);
    const problems = [...syntaxErrors(document, lines), ...formProblems(document, lines)];
    if (problems.length > 0) return refuse(...eachOnce(problems).slice(0, mostProblems));
    const value: unknown = document.toJS();
    if (isDeeperThan(value, deepest)) return refuse(tooDeep);
    return { value, problems: [], lineOf: (path) => lineAt(document, lines, path) };
  } catch (error) {
    if (error instanceof RangeError) return refuse(tooDeep);
    throw error;
  }
}

function syntaxErrors(document: Document, lines: LineCounter): Problem[] {
  return document.errors.map((error) => syntaxProblem(error.message, lines.linePos(error.pos[0]).line));
}

/** What YAML allows and a file may not hold: references, tags, and fields that are repeated or no texts. */
function formProblems(document: Document, lines: LineCounter): Problem[] {
  const problems: Problem[] = [];
  const refuse = (reason: string, node: Node | null): void => {
    problems.push(syntaxProblem(reason, node?.range ? lines.linePos(node.range[0]).line : undefined));
  };
  visit(document, {
    Alias: (_, alias) => refuse('references to anchors are not allowed', alias),
    Node: (_, node) => {
      if (node.tag !== undefined) refuse('tags are not allowed', node);
    },
    Map: (_, map) => {
      if (map.tag !== undefined) refuse('tags are not allowed', map);
      checkKeys(map, refuse);
    },
  });
  return problems;
}

function checkKeys(map: YAMLMap, refuse: (reason: string, node: Node | null) => void): void {
  const names = new Set<string>();
  for (const { key } of map.items) {
    const node = isNode(key) ? key : null;
    if (!isScalar(key)) {
      refuse('the name of a field must be a text', node);
      continue;
    }
    const { value } = key;
    const name = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    if (names.has(name)) refuse('Map keys must be unique', node);
    names.add(name);
  }
}

function syntaxProblem(reason: string, line?: number): Problem {
  const sentence = reason.replace(/\.$/, '');
  return problem('file.syntax', { line }, { reason: line === undefined ? sentence : `line ${line}: ${sentence}` });
}

function refuse(...problems: Problem[]): SourceText {
  return { value: undefined, problems };
}

/** A mistake that is made many times on one line is said once. */
function eachOnce(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [one.message, one])).values()];
}

function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((part) => isDeeperThan(part, depth - 1));
}

/** Line of the deepest part of a path that exists. */
function lineAt(document: Document, lines: LineCounter, path: FilePath): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const found: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return lines.linePos(found.range[0]).line;
  }
  return undefined;
}
