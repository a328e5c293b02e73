/** Where a part stands in the text: UTF-16 units from 0. */
export interface FormulaSpan {
  from: number;
  to: number;
}

/** A name with its place; brackets and doubled `]]` are undone. */
export interface NameSyntax extends FormulaSpan {
  name: string;
}

/** An argument of a function; aggregates may filter it and `first` and `last` order by a value. */
export interface ArgumentSyntax extends FormulaSpan {
  value: FormulaSyntax;
  where: FormulaSyntax | null;
  orderBy: { value: FormulaSyntax; descending: boolean } | null;
}

/** Over which rows of the table a function goes, and in which order; neither for all of them. */
export interface OverSyntax extends FormulaSpan {
  partitionBy: readonly FormulaSyntax[];
  orderBy: readonly { value: FormulaSyntax; descending: boolean }[];
}

export type CompareOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/** Every kind of part of a formula, by kind. */
interface Parts {
  /** A number as written. */
  number: { text: string };
  /** A text without its quotes. */
  text: { value: string };
  /** What stands in the quotes of date '…'. */
  date: { value: string };
  boolean: { value: boolean };
  empty: object;
  variable: { name: string };
  /** Names of links and of an attribute, or of links only where an aggregate reads them. */
  attribute: { path: readonly NameSyntax[] };
  /** `over` is set for a function of rows of the same table. */
  call: { name: NameSyntax; args: readonly ArgumentSyntax[]; over: OverSyntax | null };
  choice: { branches: readonly { when: FormulaSyntax; result: FormulaSyntax }[]; otherwise: FormulaSyntax | null };
  negative: { of: FormulaSyntax };
  arithmetic: { operator: ArithmeticOperator; left: FormulaSyntax; right: FormulaSyntax };
  joined: { parts: readonly FormulaSyntax[] };
  comparison: { operator: CompareOperator; left: FormulaSyntax; right: FormulaSyntax };
  'empty-test': { of: FormulaSyntax; negated: boolean };
  'list-test': { of: FormulaSyntax; list: readonly FormulaSyntax[]; negated: boolean };
  'range-test': { of: FormulaSyntax; least: FormulaSyntax; most: FormulaSyntax; negated: boolean };
  negation: { of: FormulaSyntax };
  all: { parts: readonly FormulaSyntax[] };
  any: { parts: readonly FormulaSyntax[] };
}

export type FormulaKind = keyof Parts;
/** A part of one kind with its place. */
export type SyntaxOf<Kind extends FormulaKind> = { kind: Kind } & Parts[Kind] & FormulaSpan;
/** A formula without its form: groups, keywords and white space are gone. */
export type FormulaSyntax = { [Kind in FormulaKind]: SyntaxOf<Kind> }[FormulaKind];
