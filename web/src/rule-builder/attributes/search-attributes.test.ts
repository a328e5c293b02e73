import { exampleCatalog } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { childrenOf, nodeOf, rootNode } from './attribute-node.ts';
import { searchableAttributes, searchAttributes } from './search-attributes.ts';

const { table } = exampleCatalog.dimensions[0] ?? { table: '' };
const all = searchableAttributes(exampleCatalog, table, (type) => `kind ${type}`);

test('the tree goes on behind every link, round in circles too', () => {
  const root = rootNode(table, 'People');
  const link = childrenOf(exampleCatalog, root).find((node) => node.link);
  const back = link && childrenOf(exampleCatalog, link).find((node) => node.link && node.table === table);
  expect(link?.picked.links).toHaveLength(1);
  expect(back?.picked.links).toHaveLength(2);
  expect(back && nodeOf(exampleCatalog, back.picked)).toEqual(back);
});

test('every attribute that can be found can be found again from what is kept of it', () => {
  for (const { node } of all) expect(nodeOf(exampleCatalog, node.picked)).toEqual(node);
  expect(nodeOf(exampleCatalog, { table, links: ['no such link'], column: null })).toBeUndefined();
});

test('finds by label, name, type and table, labels that begin with the words first', () => {
  const own = all.find(({ node }) => node.column && node.trail.length === 0)?.node;
  expect(searchAttributes(all, own?.label ?? '')[0]?.label.toLowerCase()).toContain(own?.label.toLowerCase());
  expect(searchAttributes(all, 'kind date').every((node) => node.column?.type.startsWith('date'))).toBe(true);
  expect(searchAttributes(all, 'kind date').length).toBeGreaterThan(0);
  expect(searchAttributes(all, 'nothing is called this')).toEqual([]);
});
