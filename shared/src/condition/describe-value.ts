import { type DataType, isTemporal } from '../catalog/data-type.ts';
import type { RelativePeriod } from '../moment/relative-date.ts';
import { type Language, say } from '../words/language.ts';
import { listed } from '../words/list.ts';
import { type Phrase, phrase, type Text } from '../words/phrase.ts';
import type { Comparing, ConditionValue, Operand } from './condition.ts';
import { compose, type Description, operator, shortFormula, value } from './description.ts';
import { emptyFulfils } from './operators.ts';
import type { OperatorId } from './operator-id.ts';

/** How many listed values are spelt out. */
const SPELT = 3;

const temporalOperators = ['greater-than', 'less-than', 'at-least', 'at-most'] as const;

/** An operator as it stands in a sentence, for a value of a type: dates come before and after, numbers are less or more. */
export function operatorPhrase(id: OperatorId, type: DataType | undefined): Phrase {
  const temporal = type && isTemporal(type) ? temporalOperators.find((one) => one === id) : undefined;
  return temporal === undefined ? phrase(`operator.${id}`) : phrase(`operatorDate.${temporal}`);
}

/** "is after 1 Jan 2026", with how texts are compared. */
export function describeComparison(language: Language, how: Comparing, type: DataType | undefined): Description {
  const said = say(valueText(how.value, type, language), language);
  const verb = operator(say(operatorPhrase(how.operator, type), language));
  const comparison = said === '' ? verb : compose(language, 'comparison.plain', { operator: verb, value: value(said) });
  const made = comparedAs(how);
  return made === undefined ? comparison : compose(language, made, { comparison });
}

/** "Country is DE or empty" where rows without a value fulfil the comparison too. */
export function withOrEmpty(language: Language, condition: Description, how: Comparing): Description {
  const isSaid = how.operator !== 'is-empty' && emptyFulfils(how.operator, how.orEmpty);
  return isSaid ? compose(language, 'condition.orEmpty', { condition }) : condition;
}

function comparedAs({ text }: Comparing) {
  if (!text?.fold && !text?.trim) return undefined;
  if (!text.trim) return 'comparison.fold';
  return text.fold ? 'comparison.foldAndTrim' : 'comparison.trim';
}

function valueText(compared: ConditionValue, type: DataType | undefined, language: Language): Text {
  const spell = (one: Operand) => operandText(one, type, language);
  switch (compared.kind) {
    case 'none':
      return '';
    case 'one':
      return spell(compared.value);
    case 'range':
      return phrase('value.range', { from: spell(compared.from), to: spell(compared.to) });
    case 'period':
      return periodPhrase(compared.period);
    case 'variable':
      return `$${compared.variable}`;
    case 'list': {
      const rest = compared.values.length - SPELT;
      const values = listed(compared.values.slice(0, SPELT).map(spell), 'comma');
      return rest > 0 ? phrase('value.more', { values, count: rest }) : values;
    }
  }
}

function operandText(one: Operand, type: DataType | undefined, language: Language): Text {
  if (typeof one === 'boolean') return phrase(one ? 'value.yes' : 'value.no');
  if (typeof one === 'string') return one === '' ? '…' : type && isTemporal(type) ? language.date(one) : one;
  if ('variable' in one) return `$${one.variable}`;
  if ('formula' in one) return shortFormula(one.formula);
  return phrase(`${one.relative}.${one.unit}`, { count: one.amount });
}

/** "the last 30 days". */
export function periodPhrase(one: RelativePeriod): Phrase {
  if (one.period === 'this') return phrase(`this.${one.unit}`);
  if (one.period !== 'last' && one.period !== 'next') return phrase(`period.${one.period}`);
  return phrase(`${one.period}.${one.unit}`, { count: one.amount });
}
