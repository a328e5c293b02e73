import { sourceOf } from '../../attribute/evaluation-context.ts';
import { type DataType, dataTypes, isNumeric } from '../../catalog/data-type.ts';
import { literal } from '../../relation/literal.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { isXmlPath } from '../../relation/xml-value.ts';
import {
  type Parameter,
  type ParameterType,
  type RowFormulaFunction,
  type Signature,
} from '../functions/formula-function.ts';
import { parametersFor } from '../functions/signature.ts';
import type { SyntaxOf } from '../syntax/formula-syntax.ts';
import { type Compiled, type FormulaScope, hasKey, nothing, report, reportType } from './scope.ts';
import { knownZone } from './time-zone.ts';
import { givenWords, wantedWords } from './type-words.ts';
import { asType, commonType, fits } from './unify.ts';
import { phrase, type Text } from '../../words/phrase.ts';
import { chained } from '../../words/list.ts';

/** Type of each kind of parameter whose type depends on the arguments. */
type Chosen = Map<ParameterType, DataType>;
type Attempt = { ok: true; args: Scalar[]; chosen: Chosen } | { ok: false; at: number; wanted: ParameterType };

/** A call of a function of one row: the first of its signatures that takes the arguments. */
export function compileCall(
  one: RowFormulaFunction,
  name: string,
  syntax: SyntaxOf<'call'>,
  args: readonly Scalar[],
  scope: FormulaScope,
): Compiled {
  const source = sourceOf(scope.context, scope.table);
  if (one.readsKey && !hasKey(source, syntax.name, scope)) return undefined;
  const possible = one.signatures.flatMap((signature) => {
    const parameters = parametersFor(signature, args.length);
    return parameters ? [{ signature, parameters }] : [];
  });
  if (possible.length === 0) {
    const [first] = syntax.args;
    if (first && one.signatures.every(({ parameters }) => parameters.length === 0)) {
      return report(scope, first, 'formula.syntax', { reason: phrase('syntax.noArguments', { name }) });
    }
    const wanted = chained(
      one.signatures.map((signature) => `(${signature.text.split('->')[0]?.trim() ?? ''})`),
      'or',
    );
    const given = phrase('given.arguments', { count: args.length });
    return report(scope, syntax.name, 'formula.arguments', { name, wanted, given });
  }
  const failures: Extract<Attempt, { ok: false }>[] = [];
  for (const { signature, parameters } of possible) {
    const attempt = matchArguments(parameters, args);
    if (attempt.ok) {
      return one.compile(attempt.args, { ...scope.use, source, type: resultType(signature, attempt.chosen) });
    }
    failures.push(attempt);
  }
  const furthest = Math.max(...failures.map((failure) => failure.at));
  const wanted = failures.filter((failure) => failure.at === furthest).map((failure) => failure.wanted);
  const given = args[furthest];
  const at = syntax.args[furthest] ?? syntax;
  return reportType(scope, at, wantedWords(wanted), given ? givenTo(wanted, given) : phrase('given.nothing'));
}

/** What was given; of a text that is no path the text itself. */
function givenTo(wanted: readonly ParameterType[], given: Scalar): Text {
  const isPath = given.kind === 'literal' && given.type === 'text' && wanted.includes('path');
  return isPath ? `“${String(given.value)}”` : givenWords(given);
}

function resultType({ gives }: Signature, chosen: Chosen): DataType {
  const known = chosen.get(gives);
  if (known) return known;
  return dataTypes.find((type) => type === gives) ?? 'text';
}

function matchArguments(parameters: readonly Parameter[], args: readonly Scalar[]): Attempt {
  const chosen: Chosen = new Map();
  for (const [at, arg] of args.entries()) {
    const wanted = parameters[at]?.type ?? 'any';
    if (!choose(wanted, arg, chosen)) return { ok: false, at, wanted };
  }
  for (const { type } of parameters) if (isShared(type) && !chosen.has(type)) chosen.set(type, defaultTypes[type]);
  const made = args.map((arg, at) => madeArgument(parameters[at]?.type ?? 'any', arg, chosen));
  return { ok: true, args: made, chosen };
}

type Shared = 'value' | 'result' | 'ordered' | 'number';
const defaultTypes: Readonly<Record<Shared, DataType>> = {
  value: 'text',
  result: 'text',
  ordered: 'text',
  number: 'integer',
};

function isShared(type: ParameterType): type is Shared {
  return Object.hasOwn(defaultTypes, type);
}

/** Whether an argument suits a parameter; the types that parameters share are noted. */
function choose(wanted: ParameterType, arg: Scalar, chosen: Chosen): boolean {
  if (wanted === 'any') return true;
  if (wanted === 'zone')
    return arg.kind === 'literal' && arg.type === 'text' && knownZone(String(arg.value)) !== undefined;
  if (wanted === 'seed') return arg.kind === 'literal' && arg.type === 'integer' && isSeed(String(arg.value));
  if (wanted === 'path')
    return fits(arg, 'text') && (arg.kind !== 'literal' || arg.value === '' || isXmlPath(String(arg.value)));
  if (!isShared(wanted)) return fits(arg, wanted);
  if (arg === nothing) return true;
  if (wanted === 'number' && !isNumeric(arg.type)) return false;
  if (wanted === 'ordered' && arg.type === 'boolean') return false;
  const common = commonType(chosen.get(wanted) ?? arg.type, arg.type);
  if (common === undefined) return false;
  chosen.set(wanted, common);
  return true;
}

function isSeed(text: string): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) < 2_147_483_647;
}

function madeArgument(wanted: ParameterType, arg: Scalar, chosen: Chosen): Scalar {
  if (wanted === 'any' || wanted === 'seed') return arg;
  if (wanted === 'zone') return arg.kind === 'literal' ? literal(knownZone(String(arg.value)) ?? 'UTC', 'text') : arg;
  if (wanted === 'path') return asType(arg, 'text');
  return asType(arg, isShared(wanted) ? (chosen.get(wanted) ?? defaultTypes[wanted]) : wanted);
}
