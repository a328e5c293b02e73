import { z } from 'zod';

/**
 * Types a column can have.
 * `integer` is 64 bit; `decimal` is exact with up to 18 digits before and 6 after the point (money);
 * `datetime` is an instant, kept in UTC with microseconds; `date` is a calendar day without a zone.
 */
export const dataTypes = ['text', 'integer', 'decimal', 'float', 'boolean', 'date', 'datetime'] as const;
export const dataTypeSchema = z.enum(dataTypes);
export type DataType = z.infer<typeof dataTypeSchema>;

export function isNumeric(type: DataType): boolean {
  return type === 'integer' || type === 'decimal' || type === 'float';
}

export function isTemporal(type: DataType): boolean {
  return type === 'date' || type === 'datetime';
}
