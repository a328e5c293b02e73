import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { filters } from './0002-filters.ts';
import { audiences } from './0003-audiences.ts';
import { files } from './0004-files.ts';
import { histories } from './0005-histories.ts';

/** All changes to the tables, applied in the order of their names. A released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-filters': filters,
  '0003-audiences': audiences,
  '0004-files': files,
  '0005-histories': histories,
};
