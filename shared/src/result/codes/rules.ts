import type { CodesOf } from './codes-of.ts';

/** Problems of rules, the attributes and links they read, and predefined filters. */
export const ruleCodes = {
  'attribute.unknown': { severity: 'error', text: 'There is no attribute {attribute} on {table}. Choose another one.' },
  'attribute.ambiguous-cardinality': {
    severity: 'error',
    text: 'The link {link} leads to many rows, so {attribute} has no single value. Use "exists such as" or an aggregate.',
  },
  'attribute.incomparable': {
    severity: 'error',
    text: '{own} is {type} and {other} is {otherType}, so they are never equal. Choose attributes of the same type, or make a column with a formula first.',
  },
  'link.unknown': { severity: 'error', text: 'There is no link {link} from {table}. Choose another one.' },
  'link.single': { severity: 'error', text: 'The link {link} leads to at most one row. Use its attributes directly.' },
  'condition.operator': {
    severity: 'error',
    text: '{operator} does not fit {attribute}, which is {type}. Choose another operator.',
  },
  'condition.value.missing': { severity: 'error', text: '{attribute}: “{operator}” needs a value. Enter one.' },
  'condition.value.type': { severity: 'error', text: '{value} is not a valid {type} for {attribute}.' },
  'condition.value.empty-comparison': {
    severity: 'warning',
    text: 'Comparing {attribute} with an empty text is true for nobody. Use "is empty".',
  },
  'condition.range.reversed': { severity: 'warning', text: '{from} comes after {to}: the range holds nothing.' },
  'condition.list.empty': {
    severity: 'error',
    text: 'The list of {attribute} is empty: nobody can match. Add values.',
  },
  'condition.depth': { severity: 'error', text: 'Groups are nested deeper than {max}. Flatten the rule.' },
  'condition.size': { severity: 'error', text: 'The rule has more than {max} conditions.' },
  'condition.pattern': {
    severity: 'error',
    text: '{attribute}: the pattern is not valid: {reason}. See the help of patterns.',
  },
  'condition.text-options': {
    severity: 'error',
    text: '{attribute} is {type}: trimming and case are for texts only. Switch them off.',
  },
  'filter.unknown': {
    severity: 'error',
    text: 'The predefined filter {filter} does not exist (any more). Choose another one or remove it.',
  },
  'filter.table': {
    severity: 'error',
    text: 'The predefined filter {filter} selects {wanted}, not {table}. Use it where {wanted} are selected.',
  },
  'filter.cycle': { severity: 'error', text: 'The predefined filter {filter} contains itself. Take it out.' },
  'filter.parameter': {
    severity: 'error',
    text: 'The predefined filter {filter} has no parameter {parameter} (any more). Remove its value.',
  },
} as const satisfies CodesOf<'attribute' | 'link' | 'condition' | 'filter'>;
