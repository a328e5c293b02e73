import { describe, expect, test } from 'vitest';
import { isNarrowed, printFilters, queryOf, readFilters } from './campaign-filters.ts';

const read = (address: string) => readFilters(new URLSearchParams(address));

describe('campaign filters in the address', () => {
  test('an empty address is the newest first, all of them', () => {
    expect(queryOf(read(''))).toEqual({ sort: 'updatedAt', direction: 'desc', page: 1, pageSize: 50 });
    expect(isNarrowed(read(''))).toBe(false);
  });

  test('what is written is read again', () => {
    const address =
      'search=spring+shoes&status=archived&owner=Maren&tag=Shoes&folder=none&sort=name&direction=asc&page=3';
    expect(printFilters(read(address)).toString()).toBe(address);
  });

  test('what the contract does not know is ignored', () => {
    const filters = read('status=running&sort=audience&folder=..%2F..&page=-2&direction=up');
    expect(printFilters(filters).toString()).toBe('');
  });

  test('a folder alone does not count as narrowed', () => {
    expect(isNarrowed(read('folder=none'))).toBe(false);
    expect(isNarrowed(read('tag=Shoes'))).toBe(true);
  });
});
