import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('has defaults for everything', () => {
  expect(readConfig({})).toEqual({
    demoPeople: 100_000,
    dataFolder: path.resolve('data'),
    port: 8080,
    host: '127.0.0.1',
    allowedHosts: [],
    logLevel: 'info',
  });
});

test('reads every variable, and takes an empty one as absent', () => {
  const config = readConfig({
    FANFARE_DATA: '/tmp/somewhere',
    PORT: '0',
    HOST: '',
    DATABASE_URL: 'postgres://me@db/fanfare',
    FANFARE_MEMORY_LIMIT: '2GB',
    FANFARE_COUNT_SLOTS: '2',
    FANFARE_COUNT_MEMORY: '1.5 GiB',
    FANFARE_MAX_UNPACKED: '20gb',
    FANFARE_MAX_FILE: '2GiB',
    FANFARE_DEMO_PEOPLE: '5',
    FANFARE_ALLOWED_HOSTS: 'Fanfare.example.com, other.test',
    LOG_LEVEL: 'warn',
  });
  expect(config).toEqual({
    dataFolder: '/tmp/somewhere',
    port: 0,
    host: '127.0.0.1',
    databaseUrl: 'postgres://me@db/fanfare',
    memoryLimit: '2GB',
    countSlots: 2,
    countBytes: 1.5 * 1024 ** 3,
    maxUnpackedBytes: 20_000_000_000,
    maxFileBytes: 2 * 1024 ** 3,
    demoPeople: 5,
    allowedHosts: ['fanfare.example.com', 'other.test'],
    logLevel: 'warn',
  });
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['DATABASE_URL', 'mysql://x'],
  ['FANFARE_MEMORY_LIMIT', 'much'],
  ['FANFARE_COUNT_SLOTS', '0'],
  ['FANFARE_COUNT_MEMORY', '512'],
  ['FANFARE_MAX_UNPACKED', 'all'],
  ['FANFARE_MAX_FILE', 'big'],
  ['FANFARE_DEMO_PEOPLE', '-1'],
  ['LOG_LEVEL', 'loud'],
])('names the variable that is wrong: %s=%s', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
});
