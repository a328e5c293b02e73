import type { CodesOf } from './codes-of.ts';

/** Problems of activities that choose, divide and change people. */
export const targetingCodes = {
  'split.subset.duplicate-code': { severity: 'error', text: 'Two subsets are named {label}. Give each its own name.' },
  'split.percent.total': {
    severity: 'warning',
    text: 'The shares add up to {total} %. Above 100 % later subsets share people with earlier ones and get fewer.',
  },
  'update.key': {
    severity: 'error',
    text: '{column} is part of the key of {table} and cannot be changed. Choose another column.',
  },
  'update.repeated': { severity: 'error', text: '{column} is changed twice. Keep one of the changes.' },
  'update.add.type': {
    severity: 'error',
    text: '{column} is {type}: only numbers can be added to. Set it to a value instead.',
  },
  'update.type': {
    severity: 'error',
    text: '{column} is {type}, but the value is {given}. Change the value, or convert it with a formula.',
  },
  'update.none': { severity: 'error', text: 'Nothing is changed yet. Add a change.' },
  'change-dimension.elsewhere': {
    severity: 'error',
    text: 'The links lead to {reached}, not to {dimension}. Choose the way again.',
  },
  'change-dimension.carry': {
    severity: 'error',
    text: 'Nothing can be carried over: the link {link} leads to many rows and is not the last one. Choose another way, or remove the columns.',
  },
  'combine.rule.missing': {
    severity: 'error',
    text: '{set} has the targeting dimension {dimension}, the primary set {primary}. State how they belong together, or put a Change dimension before.',
  },
  'combine.rule.elsewhere': {
    severity: 'error',
    text: 'The links lead to {reached}, but {set} holds {dimension}. Choose the way again.',
  },
  'enrichment.set': {
    severity: 'error',
    text: 'The set that is joined does not arrive here, or is the primary set. Choose another one.',
  },
} as const satisfies CodesOf<'split' | 'update' | 'change-dimension' | 'combine' | 'enrichment'>;
