import type { CodesOf } from './codes-of.ts';

/** Problems of files: campaigns and catalogs as text, and lines a campaign loads. */
export const fileCodes = {
  'file.syntax': { severity: 'error', text: 'The file cannot be read: {reason}.' },
  'file.schema': { severity: 'error', text: '{field}: {reason}.' },
  'file.version': {
    severity: 'error',
    text: 'The file has format version {version}; this program reads up to {max}. Update the program.',
  },
  'file.size': { severity: 'error', text: 'The file is larger than {max}.' },
  'load-file.unusable': { severity: 'error', text: '{file} cannot be used. {reason}' },
  'load-file.rejected': {
    severity: 'error',
    text: 'Of {file}, {accepted} lines are accepted and {rejected} rejected; at most {allowed} may be. Correct the file or its columns, or allow more rejected lines.',
  },
  'load-file.no-columns': { severity: 'error', text: 'Every column of the file is ignored. Read at least one.' },
  'load-file.line-taken': {
    severity: 'error',
    text: 'The name line is that of the line number. Give the column another name.',
  },
  'load-file.name-taken': {
    severity: 'error',
    text: 'Two columns are named {name}, upper and lower case not told apart. Rename or ignore one.',
  },
  'load-file.role-taken': { severity: 'error', text: 'Two columns of the file are named as {role}. Keep one.' },
  'load-file.default-missing': {
    severity: 'error',
    text: '{column} has no default value, but uses it. Give one, or choose what else becomes of such values.',
  },
  'load-file.default-type': {
    severity: 'error',
    text: 'The default value {value} of {column} is not a valid {type}. Write 1234.5, 2026-01-31, 2026-01-31T08:00:00Z, true or false.',
  },
  'load-file.number-signs': {
    severity: 'error',
    text: 'The numbers of {column} have the same sign for decimals and thousands. Choose two different ones.',
  },
  'load-file.date-format': {
    severity: 'error',
    text: '{format} is not a date format. Use parts such as DD.MM.YYYY or YYYY-MM-DD HH:mm:ss.',
  },
  'load-file.remap-repeated': {
    severity: 'error',
    text: '{value} of {column} has two replacements. Keep one.',
  },
  'load-file.time-zone': {
    severity: 'error',
    text: 'The time zone {timeZone} is not known. Choose one such as Europe/Berlin.',
  },
} as const satisfies CodesOf<'file' | 'load-file'>;
