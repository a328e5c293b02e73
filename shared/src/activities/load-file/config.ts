import { z } from 'zod';
import { identifierSchema, textLimits } from '../../catalog/catalog.ts';
import { dataTypeSchema } from '../../catalog/data-type.ts';
import { semanticRoleSchema } from '../../catalog/semantic-role.ts';

export const loadFileLimits = { columns: 2000, remapped: 1000, width: 100_000, skipLines: 1000, text: 1000 } as const;

/** Encodings in which text files can be read. */
export const fileEncodings = ['utf-8', 'windows-1252', 'iso-8859-15', 'windows-1250', 'utf-16le'] as const;

const skipLines = z.number().int().min(0).max(loadFileLimits.skipLines);
const encoding = z.enum(fileEncodings);

/**
 * How the file is divided into lines and columns. `quote` is empty when quotes have no meaning; `multiline` lets a quoted
 * text go on over several lines. `widths` are characters per column.
 */
export const fileFormatSettingSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('delimited'),
    separator: z.string().min(1).max(4),
    quote: z.string().max(1),
    header: z.boolean(),
    skipLines,
    encoding,
    multiline: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('fixed'),
    widths: z.array(z.number().int().min(1).max(loadFileLimits.width)).max(loadFileLimits.columns),
    header: z.boolean(),
    skipLines,
    encoding,
  }),
  z.strictObject({ kind: z.literal('parquet') }),
]);
export type FileFormatSetting = z.infer<typeof fileFormatSettingSchema>;

/** How numbers are written: `1.234,50` has the decimal sign `,` and the thousands sign `.`. */
const numberFormatSchema = z.strictObject({
  decimal: z.enum(['.', ',']),
  thousands: z.enum(['', ',', '.', ' ', "'"]),
});
export type NumberFormat = z.infer<typeof numberFormatSchema>;

/** A default is written in the standard form: 1234.5, 2026-01-31, true. */
const valueText = z.string().max(loadFileLimits.text);

/**
 * A column of the file. `source` is its name in the header, or `column_3` in a file without one. What is absent has no
 * effect: the label is then the name, numbers and dates are read in their standard form, white space is trimmed.
 */
export const fileColumnSchema = z.strictObject({
  source: z.string().min(1).max(500),
  name: identifierSchema,
  label: z.string().max(textLimits.label).optional(),
  type: dataTypeSchema,
  role: semanticRoleSchema.optional(),
  ignore: z.boolean(),
  /** `required-numbers`: an empty value is an error when the type is a number. */
  empty: z.enum(['allowed', 'required', 'required-numbers']),
  /** What becomes of a value that does not fit: the value becomes empty or the default, or the whole line is rejected. */
  onError: z.enum(['ignore', 'reject', 'default']),
  default: valueText.optional(),
  /** Other texts for texts of the file; `otherwise` says what becomes of a filled text that is not listed. */
  remap: z
    .strictObject({
      values: z.array(z.strictObject({ from: valueText, to: valueText })).max(loadFileLimits.remapped),
      otherwise: z.enum(['keep', 'default', 'reject']),
    })
    .optional(),
  /** Longer texts are an error. */
  width: z.number().int().min(1).max(loadFileLimits.width).optional(),
  letterCase: z.enum(['upper', 'lower', 'capitalize']).optional(),
  whiteSpace: z.enum(['keep', 'collapse', 'remove']).optional(),
  numbers: numberFormatSchema.optional(),
  dateFormat: z.string().min(1).max(60).optional(),
});
export type FileColumn = z.infer<typeof fileColumnSchema>;

/** A file of the workspace as settings name it: `id` follows from the bytes, so it is the same on every server. */
export const fileReferenceSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits'),
  name: z.string().min(1).max(255),
  bytes: z.number().int().min(0),
});
export type FileReference = z.infer<typeof fileReferenceSchema>;

/**
 * `columns` in the order of the file. `timeZone` is that of dates with a time that name none. More rejected lines than
 * `allowedErrors` make the file unusable; null allows any number.
 */
export const loadFileConfigSchema = z.strictObject({
  file: fileReferenceSchema.nullable(),
  format: fileFormatSettingSchema,
  columns: z.array(fileColumnSchema).max(loadFileLimits.columns),
  timeZone: z.string().min(1).max(64),
  allowedErrors: z.number().int().min(0).nullable(),
});
export type LoadFileConfig = z.infer<typeof loadFileConfigSchema>;
