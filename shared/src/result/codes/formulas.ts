import type { CodesOf } from './codes-of.ts';

/** Problems of formulas and variables. */
export const formulaCodes = {
  'formula.empty': { severity: 'error', text: 'The formula is empty. Write one, such as lower(email).' },
  'formula.syntax': { severity: 'error', text: 'Position {position}: {reason}.' },
  'formula.name': { severity: 'error', text: 'Position {position}: there is no {what} {name}. {hint}' },
  'formula.arguments': { severity: 'error', text: 'Position {position}: {name} takes {wanted}, not {given}.' },
  'formula.type': { severity: 'error', text: 'Position {position}: {wanted} is needed here, not {given}.' },
  'formula.depth': { severity: 'error', text: 'The formula is nested deeper than {max}. Split it.' },
  'variable.unknown': {
    severity: 'error',
    text: 'The variable {variable} is not declared. Declare it in the settings of the campaign.',
  },
  'variable.duplicate': { severity: 'error', text: 'The variable {variable} is declared twice. Rename one.' },
  'variable.value': { severity: 'error', text: 'The value of the variable {variable} is not a valid {type}.' },
  'variable.no-value': { severity: 'error', text: 'The variable {variable} has no value yet. Give it one.' },
  'variable.type': { severity: 'error', text: 'The variable {variable} is a {type}; a {wanted} is needed here.' },
  'variable.unused': { severity: 'warning', text: 'The variable {variable} is not used anywhere.' },
} as const satisfies CodesOf<'formula' | 'variable'>;
