import type { Parameter, ParameterType, Signature } from './formula-function.ts';

/**
 * Reads a way to call a function from how people read it: `text: text, length: integer -> text`. Parameters that begin
 * with `...` repeat together, any number of times.
 */
export function signature(text: string): Signature {
  const [takes = '', gives = ''] = text.split('->').map((part) => part.trim());
  const parameters = takes === '' ? [] : takes.split(',').map(parameter);
  return { text, parameters, gives: gives as Signature['gives'] };
}

function parameter(text: string): Parameter {
  const [name = '', type = ''] = text.split(':').map((part) => part.trim());
  return { name: name.replace('...', ''), type: type as ParameterType, repeats: name.startsWith('...') };
}

/** The parameters for a number of arguments; undefined when the signature does not take as many. */
export function parametersFor(one: Signature, count: number): readonly Parameter[] | undefined {
  const repeating = one.parameters.filter((parameter) => parameter.repeats);
  const fixed = one.parameters.length - repeating.length;
  if (repeating.length === 0) return count === fixed ? one.parameters : undefined;
  const rounds = (count - fixed) / repeating.length;
  if (!Number.isInteger(rounds) || rounds < 0) return undefined;
  const start = one.parameters.findIndex((parameter) => parameter.repeats);
  return [
    ...one.parameters.slice(0, start),
    ...Array.from({ length: rounds }, () => repeating).flat(),
    ...one.parameters.slice(start + repeating.length),
  ];
}
