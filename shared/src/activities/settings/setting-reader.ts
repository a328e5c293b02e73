import type { AttributePath } from '../../attribute/attribute-path.ts';
import { resolveAttribute } from '../../attribute/resolve-attribute.ts';
import { withoutAddedColumns } from '../../attribute/evaluation-context.ts';
import { compileCondition } from '../../condition/compile-condition.ts';
import type { ConditionGroup } from '../../condition/condition.ts';
import type { ConditionContext } from '../../condition/condition-context.ts';
import { compileFormula } from '../../expression/compile-formula.ts';
import type { Predicate } from '../../relation/predicate.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { problemCodes } from '../../result/codes.ts';
import { invariant } from '../../result/invariant.ts';
import type { ActivityProblem, ValidateContext } from '../definition.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/**
 * Reads settings into values and notes what is wrong with them, each with its field: the same for checking without data
 * and for compiling. What cannot be read is undefined.
 */
export interface SettingReader {
  context: ConditionContext;
  problems: ActivityProblem[];
}

/** A reader with nothing noted; without data tables are read as the catalog describes them. */
export function settingReader(context: ConditionContext | ValidateContext): SettingReader {
  const data = 'environment' in context ? context : { ...context, environment: new Map(), now: '2026-01-01T00:00:00Z' };
  return { context: data, problems: [] };
}

/** The same reader on rows that links lead to: added columns do not exist there. */
export function onLinkedRows(reader: SettingReader): SettingReader {
  return { ...reader, context: withoutAddedColumns(reader.context) };
}

/** Notes that a setting is not given. */
export function noteMissing(reader: SettingReader, field: string, what: Text, hint: Text): undefined {
  reader.problems.push({ code: 'config.missing', field, params: { field: what, hint } });
  return undefined;
}

/** An attribute of a row of the table; `what` says what it is for. */
export function readAttribute(
  reader: SettingReader,
  path: AttributePath | null,
  table: string,
  { field, what }: { field: string; what: Text },
): { scalar: Scalar; label: Text } | undefined {
  if (path === null) return noteMissing(reader, field, what, phrase('hint.chooseAnAttribute'));
  const resolved = resolveAttribute(reader.context, table, path);
  if (resolved.ok) return resolved.value;
  reader.problems.push({ ...resolved.failure, field });
  return undefined;
}

/** A formula on a row of the table. */
export function readFormula(reader: SettingReader, text: string, table: string, field: string): Scalar | undefined {
  const { scalar, problems } = compileFormula(text, table, reader.context);
  for (const { code, params } of problems) reader.problems.push({ code, field, params });
  return scalar ?? undefined;
}

/** A rule on rows of the table. */
export function readRule(
  reader: SettingReader,
  rule: ConditionGroup,
  table: string,
  field: string,
): Predicate | undefined {
  const { predicate, problems } = compileCondition(rule, table, reader.context);
  for (const { code, path, params } of problems) {
    reader.problems.push({ code, field: path === '' ? field : `${field}/${path}`, params });
  }
  return predicate ?? undefined;
}

/** Problems so far that make it impossible to compile; warnings do not. */
export function errorsOf({ problems }: SettingReader): readonly ActivityProblem[] {
  return problems.filter(({ code }) => problemCodes[code].severity === 'error');
}

/** Throws when what was read has errors: those are found before anything is compiled. */
export function assertReadable(reader: SettingReader): void {
  const errors = errorsOf(reader);
  invariant(errors.length === 0, `settings have problems: ${errors.map(({ code }) => code).join(', ')}`);
}
