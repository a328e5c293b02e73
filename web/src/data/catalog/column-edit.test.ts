import type { Column } from '@fanfare/shared';
import { describe, expect, it } from 'vitest';
import { labelled, valuesFrom, valuesText } from './column-edit.ts';

const column: Column<string> = { name: 'tier', type: 'text' };

describe('editing a column', () => {
  it('reads and prints listed values', () => {
    const listed = valuesFrom(column, 'g=Gold, s=Silver, none');
    expect(listed.values).toEqual([{ value: 'g', label: 'Gold' }, { value: 's', label: 'Silver' }, { value: 'none' }]);
    expect(valuesText(listed)).toBe('g=Gold, s=Silver, none');
    expect(valuesFrom(listed, ' ')).toEqual(column);
  });

  it('takes a label away when it is emptied', () => {
    expect(labelled({ ...column, label: 'Tier' }, '')).toEqual(column);
  });
});
