import type { CodesOf } from './codes-of.ts';

/** Problems of the catalog. */
export const catalogCodes = {
  'catalog.duplicate': { severity: 'error', text: '{what} {name} exists twice. Rename one.' },
  'catalog.unknown-table': {
    severity: 'error',
    text: 'The table {table} does not exist. Import it or remove what refers to it.',
  },
  'catalog.unknown-column': { severity: 'error', text: 'The column {column} does not exist in {table}.' },
  'catalog.key.missing': {
    severity: 'error',
    text: '{table} has no primary key, so it cannot be a targeting dimension. Set its key first.',
  },
  'catalog.link.types': {
    severity: 'error',
    text: 'The link {link} compares {left} with {right}, which have different types.',
  },
  'catalog.table.gone': {
    severity: 'warning',
    text: 'The table {table} is no longer in the data. It and what refers to it are left out; import it again to have them back.',
  },
  'catalog.column.gone': {
    severity: 'warning',
    text: 'The column {column} of {table} is no longer in the data. It and what refers to it are left out; import it again to have them back.',
  },
  'catalog.column.type': {
    severity: 'error',
    text: '{column} of {table} is {stored} in the data, not {wanted}. Import the table again to change its type.',
  },
  'catalog.dimension.used': {
    severity: 'warning',
    text: 'The targeting dimension {dimension} is gone, but is used by: {campaigns}. Bring it back, or choose another one there.',
  },
  'catalog.key.unusable': { severity: 'error', text: '{reason}' },
  'catalog.role.repeated': { severity: 'error', text: 'Two columns of {table} are named as {role}. Keep one.' },
  'catalog.link.cardinality': { severity: 'error', text: 'The link {link} must lead to the key of {table}.' },
} as const satisfies CodesOf<'catalog'>;
