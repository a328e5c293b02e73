import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** Instant; read as a Date, written as a Date. */
export type Instant = ColumnType<Date, Date | undefined, Date>;

/** Columns of every record that people change. */
export interface Changed {
  created_at: Instant;
  created_by: string;
  updated_at: Instant;
  updated_by: string;
}

/** Columns of every note of who did what. */
export interface Noted {
  id: Generated<string>;
  workspace: string;
  action: string;
  actor: string;
  at: Instant;
  details: JSONColumnType<Record<string, unknown>>;
}
