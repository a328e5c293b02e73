import type { CodesOf } from './codes-of.ts';

/** Problems of what settings of all activities share. */
export const settingCodes = {
  'config.invalid': { severity: 'error', text: 'The setting {field} is not valid: {reason}.' },
  'config.missing': { severity: 'error', text: '{field} is not set. {hint}' },
  'config.limit': { severity: 'error', text: '{field} must be {rule}.' },
  'dimension.unknown': {
    severity: 'error',
    text: 'The targeting dimension {dimension} does not exist in the catalog. Choose another one.',
  },
  'dimension.mixed': {
    severity: 'error',
    text: 'Populations of different targeting dimensions meet here: {dimensions}. Put a Change dimension before those that differ.',
  },
  'primary.missing': {
    severity: 'error',
    text: 'Choose the primary set: the inbound transition whose people continue.',
  },
  'primary.unknown': {
    severity: 'error',
    text: 'The primary set refers to a transition that does not arrive here. Choose another one.',
  },
  'primary.unticked': {
    severity: 'error',
    text: 'The primary set is not among the sets that are waited for. Tick it, or choose another one.',
  },
  'column.missing': {
    severity: 'error',
    text: 'The column {column} is not carried by what arrives here (any more). Add it upstream or choose another one.',
  },
  'column.taken': {
    severity: 'error',
    text: 'The name {name} is taken by another column, upper and lower case not told apart. Choose another one.',
  },
  'column.size': {
    severity: 'error',
    text: 'The column {name} is computed from too many parts, with the columns it is made of. Simplify it, or save an audience with its columns before.',
  },
  'place.blocked': {
    severity: 'error',
    text: 'Who arrives here cannot be told because of problems before it. Correct them first.',
  },
  'role.missing': {
    severity: 'error',
    text: 'The catalog does not say which column of {table} holds {role}. Name it in the catalog, for lines of a file in Load file, or choose an attribute; without it nobody can be addressed.',
  },
} as const satisfies CodesOf<'config' | 'dimension' | 'primary' | 'column' | 'place' | 'role'>;
