import { Migrator } from 'kysely/migration';
import type { Database } from './connection.ts';
import { migrations } from './migrations/migrations.ts';

/** Brings the tables up to date. Several processes may call it at once: one does the work, the others wait. */
export async function migrateToLatest(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
