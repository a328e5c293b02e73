import type { ImportPreview } from '@fanfare/shared';
import { describe, expect, it } from 'vitest';
import { planLacks, planOf, replanned } from './import-file.ts';

const column = (name: string) => ({ source: name, name, type: 'text' as const, skip: false, empty: 0, examples: [] });
const preview: ImportPreview = {
  upload: 'u',
  name: 'orders.csv',
  options: { format: 'csv', delimiter: ',' },
  suggestedTable: 'orders',
  columns: [column('id'), column('op')],
  rows: [],
  suggestedKey: ['id'],
  existingTable: false,
  problems: [],
};

describe('the plan of an import', () => {
  it('follows the preview', () => {
    expect(planOf(preview)).toMatchObject({ table: 'orders', mode: 'replace', key: ['id'], tolerance: 0 });
    expect(planLacks(planOf(preview))).toBeUndefined();
  });

  it('says what is missing', () => {
    const plan = planOf(preview);
    expect(planLacks({ ...plan, table: ' ' })).toBe('table');
    expect(planLacks({ ...plan, columns: [] })).toBe('columns');
    expect(planLacks({ ...plan, mode: 'upsert', key: [] })).toBe('key');
    expect(planLacks({ ...plan, mode: 'change' })).toBe('changeColumn');
    expect(planLacks({ ...plan, mode: 'change', changeColumn: 'op' })).toBeUndefined();
  });

  it('keeps what was chosen when the file is read another way', () => {
    const chosen = { ...planOf(preview), table: 'mine', key: ['op'], tolerance: 5, changeColumn: 'gone' };
    expect(replanned(chosen, preview)).toMatchObject({ table: 'mine', key: ['op'], tolerance: 5, changeColumn: null });
    expect(replanned({ ...chosen, key: ['gone'] }, preview).key).toEqual(['id']);
  });
});
