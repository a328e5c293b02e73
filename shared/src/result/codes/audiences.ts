import type { CodesOf } from './codes-of.ts';

/** Problems of audiences. */
export const audienceCodes = {
  'audience.unknown': {
    severity: 'error',
    text: 'The audience {audience} does not exist (any more). Choose another one or remove it.',
  },
  'audience.dimension': {
    severity: 'error',
    text: 'The audience {audience} holds {wanted}, not {table}. Choose one of {table}, or follow a link to {wanted}.',
  },
  'audience.cycle': {
    severity: 'error',
    text: 'The audience {audience} contains itself, through its rule or those of other audiences. Take it out.',
  },
  'audience.rule': {
    severity: 'error',
    text: 'The rule of the audience {audience} has a mistake: {reason} Correct it on the page of the audience.',
  },
  'audience.table-gone': {
    severity: 'error',
    text: 'The stored members of the audience {audience} are gone from the data. Restore the data, or clear the stored members on the page of the audience.',
  },
  'audience.other-key': {
    severity: 'error',
    text: 'The members of the audience {audience} were stored under another key than its dimension has now. Set the key back, or clear the stored members on the page of the audience.',
  },
  'audience.column': {
    severity: 'error',
    text: 'The audience {audience} has no column {column} (any more). Remove it.',
  },
  'audience.label-taken': {
    severity: 'error',
    text: 'There is already an audience called {label}. Choose it, or choose another name.',
  },
} as const satisfies CodesOf<'audience'>;
