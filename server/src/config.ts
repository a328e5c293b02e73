import path from 'node:path';
import { z } from 'zod';
import { parseSize, sizePattern } from './memory-size.ts';
import { StartupError } from './process/startup-error.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const sizeSchema = z.string().regex(sizePattern, 'must be a size such as 2GB');

const listSchema = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim().toLowerCase())
    .filter((item) => item !== ''),
);

const environmentSchema = z.object({
  FANFARE_DATA: z.string().default('./data'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
  FANFARE_MEMORY_LIMIT: sizeSchema.optional(),
  FANFARE_COUNT_SLOTS: z.coerce.number('must be a number').int().min(1).max(32).optional(),
  FANFARE_COUNT_MEMORY: sizeSchema.transform(parseSize).optional(),
  FANFARE_MAX_UNPACKED: sizeSchema.transform(parseSize).optional(),
  FANFARE_MAX_FILE: sizeSchema.transform(parseSize).optional(),
  FANFARE_DEMO_PEOPLE: z.coerce.number('must be a number').int().min(0).max(100_000_000).default(100_000),
  FANFARE_ALLOWED_HOSTS: listSchema.default([]),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

/** Everything a server needs to know before it starts. */
export interface Config {
  /** Absolute path of the folder that holds all state. */
  dataFolder: string;
  /** 0 lets the system choose. */
  port: number;
  host: string;
  /** An existing PostgreSQL; without it an embedded one runs in the data folder. */
  databaseUrl?: string;
  /** Upper limit of the data engine's memory, e.g. `2GB`. */
  memoryLimit?: string;
  /** Queries for counts that run at the same time. */
  countSlots?: number;
  /** Bytes of populations that are kept, in case somebody wants them again. */
  countBytes?: number;
  /** Bytes that an uploaded file may have when it is unpacked. */
  maxUnpackedBytes?: number;
  /** Bytes that a file uploaded for campaigns may have. */
  maxFileBytes?: number;
  /** People in the demo data that the first start loads; 0 starts empty. */
  demoPeople: number;
  /** Names under which browsers may reach the server, beside localhost and IP addresses. */
  allowedHosts: readonly string[];
  logLevel: (typeof logLevels)[number];
}

/**
 * Reads the configuration from environment variables; an empty variable counts as absent.
 * @throws StartupError that names each wrong variable.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new StartupError(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  return {
    dataFolder: path.resolve(value.FANFARE_DATA),
    port: value.PORT,
    host: value.HOST,
    ...(value.DATABASE_URL === undefined ? {} : { databaseUrl: value.DATABASE_URL }),
    ...(value.FANFARE_MEMORY_LIMIT === undefined ? {} : { memoryLimit: value.FANFARE_MEMORY_LIMIT }),
    ...(value.FANFARE_COUNT_SLOTS === undefined ? {} : { countSlots: value.FANFARE_COUNT_SLOTS }),
    ...(value.FANFARE_COUNT_MEMORY === undefined ? {} : { countBytes: value.FANFARE_COUNT_MEMORY }),
    ...(value.FANFARE_MAX_UNPACKED === undefined ? {} : { maxUnpackedBytes: value.FANFARE_MAX_UNPACKED }),
    ...(value.FANFARE_MAX_FILE === undefined ? {} : { maxFileBytes: value.FANFARE_MAX_FILE }),
    demoPeople: value.FANFARE_DEMO_PEOPLE,
    allowedHosts: value.FANFARE_ALLOWED_HOSTS,
    logLevel: value.LOG_LEVEL,
  };
}
