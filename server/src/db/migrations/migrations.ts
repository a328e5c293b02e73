import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';

/** All changes to the tables, applied in the order of their names. A released one is never edited. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-foundation': foundation,
};
