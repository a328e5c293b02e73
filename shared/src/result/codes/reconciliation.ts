import type { CodesOf } from './codes-of.ts';

/** Problems of Reconciliation. */
export const reconciliationCodes = {
  'reconciliation.normaliser': {
    severity: 'error',
    text: '{attribute} is {type}, but only texts can be compared as {normaliser}. Compare it as it is.',
  },
  'reconciliation.similar': {
    severity: 'error',
    text: '{attribute} is {type}, but only texts can be similar. Ask for equal values.',
  },
  'reconciliation.country': {
    severity: 'error',
    text: '{country} is no country whose telephone numbers are known. Choose one from the list.',
  },
  'reconciliation.review': {
    severity: 'error',
    text: 'Review begins at {review} %, but from {least} % lines are matched. Choose a lower share, or do without a review.',
  },
  'reconciliation.broad': {
    severity: 'warning',
    text: 'Very many rows are equal in {attributes}, so nearly every line is paired with a large part of them. Add an attribute that tells people apart.',
  },
  'reconciliation.every-pair': {
    severity: 'warning',
    text: 'Nothing must be equal, so every line is compared with every row, up to 100 million pairs. Add an attribute that must be equal.',
  },
  'reconciliation.line': {
    severity: 'error',
    text: 'The condition reads the line from another row than the one it is compared with. Choose the attribute of the line directly.',
  },
  'reconciliation.decision.key': {
    severity: 'error',
    text: 'The decision about line {line} does not have the keys of the line and of the row. Remove it.',
  },
  'reconciliation.decision.repeated': {
    severity: 'error',
    text: 'Two decisions about line {line} contradict each other. Keep one.',
  },
} as const satisfies CodesOf<'reconciliation'>;
