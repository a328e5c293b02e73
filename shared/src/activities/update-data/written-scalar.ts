import type { EvaluationContext } from '../../attribute/evaluation-context.ts';
import type { DataType } from '../../catalog/data-type.ts';
import { spanOf } from '../../condition/operand.ts';
import { wholeDayOf } from '../../condition/whole-day.ts';
import { compileFormula } from '../../expression/compile-formula.ts';
import { canonicalLiteral, literal } from '../../relation/literal.ts';
import type { LiteralValue, Scalar } from '../../relation/scalar.ts';
import { call } from '../../relation/scalars.ts';
import { variableLiteral } from '../../variable/read-variable.ts';
import type { ActivityProblem } from '../definition.ts';
import type { WrittenValue } from './config.ts';
import type { Text } from '../../words/phrase.ts';

type Failure = Omit<ActivityProblem, 'field'>;
export type Written = { ok: true; scalar: Scalar } | { ok: false; problems: readonly Failure[] };

/** What a value is written to. */
export interface WrittenColumn {
  name: string;
  label: Text;
  type: DataType;
  table: string;
}

/** A value in exactly the type of the column, read on rows of its table; or what is wrong with it. */
export function writtenScalar(value: WrittenValue, to: WrittenColumn, context: EvaluationContext): Written {
  if (typeof value !== 'object') {
    const span = value === '' ? undefined : spanOf(value, to.type, context);
    return span?.from.type === to.type ? { ok: true, scalar: span.from } : wrongType(to, `“${String(value)}”`);
  }
  if ('variable' in value) {
    const read = variableLiteral(value.variable, context.variables);
    return read.ok ? ofVariable(read.value, value.variable, to, context) : { ok: false, problems: [read.failure] };
  }
  const { scalar, problems } = compileFormula(value.formula, to.table, context);
  if (scalar) return ofFormula(scalar, to, context);
  return { ok: false, problems: problems.map(({ code, params }) => ({ code, params })) };
}

/** Numbers fit where they lose nothing, a day also a datetime: its first moment. */
function ofVariable(value: LiteralValue, name: string, to: WrittenColumn, context: EvaluationContext): Written {
  const isNumber =
    value.type === 'decimal' && canonicalLiteral(value.value, to.type) !== undefined && to.type !== 'text';
  if (value.value !== '' && value.type === to.type) return { ok: true, scalar: value };
  if (isNumber) return { ok: true, scalar: literal(value.value, to.type) };
  if (value.type === 'date' && to.type === 'datetime') return { ok: true, scalar: wholeDayOf(value, context).from };
  return wrongType(to, value.value === '' ? `the empty variable $${name}` : `$${name}, which is ${value.type}`);
}

/** Whole numbers fit decimals, both fit floats, and floats are rounded to decimals; a day is its first moment. */
function ofFormula(scalar: Scalar, to: WrittenColumn, context: EvaluationContext): Written {
  if (scalar.type === to.type) return { ok: true, scalar };
  if (to.type === 'decimal' && (scalar.type === 'integer' || scalar.type === 'float')) {
    return { ok: true, scalar: call('to-decimal', [scalar], 'decimal') };
  }
  if (to.type === 'float' && (scalar.type === 'integer' || scalar.type === 'decimal')) {
    return { ok: true, scalar: call('to-float', [scalar], 'float') };
  }
  if (scalar.type === 'date' && to.type === 'datetime') return { ok: true, scalar: wholeDayOf(scalar, context).from };
  return wrongType(to, scalar.type);
}

function wrongType({ label, type }: WrittenColumn, given: string): Written {
  return { ok: false, problems: [{ code: 'update.type', params: { column: label, type, given } }] };
}
