import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { filters } from './0002-filters.ts';
import { audiences } from './0003-audiences.ts';
import { files } from './0004-files.ts';
import { histories } from './0005-histories.ts';
import { versions } from './0006-versions.ts';
import { snippets } from './0007-snippets.ts';
import { languages } from './0008-languages.ts';

/** All changes to the tables, applied in the order of their names. A released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
  '0002-filters': filters,
  '0003-audiences': audiences,
  '0004-files': files,
  '0005-histories': histories,
  '0006-versions': versions,
  '0007-snippets': snippets,
  '0008-languages': languages,
};
