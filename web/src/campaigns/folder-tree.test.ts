import type { Folder } from '@fanfare/shared';
import { describe, expect, test } from 'vitest';
import { folderPath, folderTree, withInside } from './folder-tree.ts';

const folder = (id: string, name: string, parent: string | null): Folder => ({ id, name, parent, campaigns: 0 });
const folders = [
  folder('s', 'Spring', 'r'),
  folder('r', 'Retail', null),
  folder('l', 'Loyalty', null),
  folder('o', 'Orphan', 'gone'),
  folder('x', 'Shoes', 's'),
];

describe('folders', () => {
  test('stand in a tree, in alphabetical order, orphans at the top', () => {
    const names = folderTree(folders).map((node) => node.folder.name);
    expect(names).toEqual(['Loyalty', 'Orphan', 'Retail']);
    expect(folderTree(folders)[2]?.children[0]?.children[0]?.folder.name).toBe('Shoes');
  });

  test('have a path from the top', () => {
    expect(folderPath(folders, 'x')).toBe('Retail / Spring / Shoes');
    expect(folderPath(folders, null)).toBe('');
    expect(folderPath(folders, 'gone')).toBe('');
  });

  test('know what is inside them', () => {
    expect([...withInside(folders, 'r')].toSorted()).toEqual(['r', 's', 'x']);
  });

  test('a circle does not hang the page', () => {
    expect(folderPath([folder('a', 'A', 'b'), folder('b', 'B', 'a')], 'a')).toBe('B / A');
  });
});
