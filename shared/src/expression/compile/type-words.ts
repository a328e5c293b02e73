import type { Scalar } from '../../relation/scalar.ts';
import type { ParameterType } from '../functions/formula-function.ts';
import { nothing } from './scope.ts';
import { listed } from '../../words/list.ts';
import { type Phrase, phrase, type Text } from '../../words/phrase.ts';

/** Types that are said with the words of another. */
const alike: Partial<Record<ParameterType, ParameterType>> = { decimal: 'number', float: 'number', result: 'value' };

/** What a parameter takes, in words. */
export function wantedWords(types: readonly ParameterType[]): Text {
  const distinct = new Set(types.map((type) => alike[type] ?? type));
  if (distinct.size === 0) return phrase('takes.any');
  return listed(
    [...distinct].map((type) => phrase(`takes.${type}`)),
    'or',
  );
}

/** What a value is, in words. */
export function givenWords(value: Scalar): Phrase {
  return value === nothing ? phrase('given.empty') : phrase(`given.${value.type}`);
}
