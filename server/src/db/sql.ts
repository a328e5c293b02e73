/** Raw SQL with parameters, for what the query builder cannot say. */
export { type Expression, type SqlBool, sql } from 'kysely';
