import { type DataType, isTemporal } from '../catalog/data-type.ts';
import type { RelativePeriod } from '../moment/relative-date.ts';
import type { Comparing, ConditionValue, Operand } from './condition.ts';
import { type Description, operator, sentence, shortFormula, value, words } from './description.ts';
import { emptyFulfils, operators } from './operators.ts';
import type { OperatorId } from './operator-id.ts';

/** How many listed values are spelt out. */
const SPELT = 3;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const temporalWords: Partial<Record<OperatorId, string>> = {
  'greater-than': 'is after',
  'less-than': 'is before',
  'at-least': 'is on or after',
  'at-most': 'is on or before',
};

/** An operator as it stands in a sentence, for a value of a type: dates come before and after, numbers are less or more. */
export function operatorPhrase(id: OperatorId, type: DataType | undefined): string {
  return (type && isTemporal(type) && temporalWords[id]) || operators[id].words;
}

/** " is after 1 Jan 2026", with how texts are compared. */
export function describeComparison(how: Comparing, type: DataType | undefined): Description {
  const said = describeValue(how.value, type);
  const verb = operator(operatorPhrase(how.operator, type));
  return sentence(words(' '), verb, words(said === '' ? '' : ' '), value(said), words(comparedAs(how)));
}

/** " or empty" where rows without a value fulfil the comparison too. */
export function describeOrEmpty({ operator, orEmpty }: Comparing): Description {
  return words(operator !== 'is-empty' && emptyFulfils(operator, orEmpty) ? ' or empty' : '');
}

function comparedAs({ text }: Comparing): string {
  if (!text?.fold && !text?.trim) return '';
  if (!text.trim) return ' (upper or lower case)';
  return text.fold ? ' (upper or lower case, spaces around left out)' : ' (spaces around left out)';
}

function describeValue(compared: ConditionValue, type: DataType | undefined): string {
  const spell = (one: Operand) => operand(one, type);
  switch (compared.kind) {
    case 'none':
      return '';
    case 'one':
      return spell(compared.value);
    case 'range':
      return `${spell(compared.from)} and ${spell(compared.to)}`;
    case 'period':
      return periodPhrase(compared.period);
    case 'variable':
      return `$${compared.variable}`;
    case 'list': {
      const rest = compared.values.length - SPELT;
      return `${compared.values.slice(0, SPELT).map(spell).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
    }
  }
}

function operand(one: Operand, type: DataType | undefined): string {
  if (typeof one === 'boolean') return one ? 'yes' : 'no';
  if (typeof one === 'string') return one === '' ? '…' : type && isTemporal(type) ? moment(one) : one;
  if ('variable' in one) return `$${one.variable}`;
  if ('formula' in one) return shortFormula(one.formula);
  return `${duration(one.amount, one.unit)} ${one.relative === 'ago' ? 'ago' : 'from now'}`;
}

/** "30 days", "1 week". */
export function duration(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** "2026-01-31T09:00" as "31 Jan 2026 09:00"; other texts as they are. */
function moment(text: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(.+))?$/.exec(text);
  if (!parts) return text;
  const [, year, month, day, time] = parts;
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? text : `${Number(day)} ${name} ${year}${time === undefined ? '' : ` ${time}`}`;
}

/** "the last 30 days". */
export function periodPhrase(one: RelativePeriod): string {
  if (one.period === 'this') return `this ${one.unit}`;
  if (one.period !== 'last' && one.period !== 'next') return one.period;
  return one.amount === 1 ? `the ${one.period} ${one.unit}` : `the ${one.period} ${one.amount} ${one.unit}s`;
}
