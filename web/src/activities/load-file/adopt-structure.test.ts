import { type FileColumn, loadFileLimits, type LoadFileConfig } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { adoptStructure, withSetting } from './adopt-structure.ts';

const column = (source: string, settings: Partial<FileColumn> = {}): FileColumn => ({
  source,
  name: source,
  type: 'text',
  ignore: false,
  empty: 'allowed',
  onError: 'reject',
  ...settings,
});

const config: LoadFileConfig = {
  file: { id: 'a'.repeat(32), name: 'a.csv', bytes: 1 },
  format: { kind: 'parquet' },
  columns: [column('a', { type: 'date', role: 'email' }), column('gone')],
  timeZone: 'UTC',
  allowedErrors: loadFileLimits.width,
};

test('columns that are there again keep their settings, others come and go, and each meaning stays once', () => {
  const format = { kind: 'fixed', widths: [1], header: false, skipLines: 0, encoding: 'utf-8' } as const;
  const found = [column('b', { role: 'email' }), column('a', { type: 'integer' })];
  const sample = { format: { ...format, widths: [1] }, columns: found, sources: ['b', 'a'], rows: [], remarks: [] };
  const adopted = adoptStructure(config, sample);
  expect(adopted.format).toEqual(format);
  expect(adopted.columns.map(({ source, type, role }) => [source, type, role])).toEqual([
    ['b', 'text', 'email'],
    ['a', 'date', undefined],
  ]);
  expect(adopted.allowedErrors).toBe(config.allowedErrors);
});

test('a setting that says nothing is left out', () => {
  expect(withSetting(column('a', { width: 3 }), 'width', undefined)).toEqual(column('a'));
  expect(withSetting(column('a'), 'width', 3)).toEqual(column('a', { width: 3 }));
});
