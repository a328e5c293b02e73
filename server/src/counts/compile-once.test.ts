import { noAudiences, noFiles, noFilters } from '@fanfare/shared';
import { activity, exampleCatalog, exampleNow, graphOf } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { compileOnce } from './compile-once.ts';

const failed = (): never => expect.unreachable('it can be compiled');
const graph = () => graphOf([activity('build-audience', 'all', { dimension: 'customers' })], []);
const context = (now = exampleNow) => ({
  catalog: exampleCatalog,
  filters: noFilters,
  audiences: noAudiences,
  files: noFiles,
  environment: new Map(),
  now,
});

test('an equal graph in an equal context is compiled once; what differs is compiled again', () => {
  const first = compileOnce(graph(), context(), failed);
  expect(compileOnce(graph(), context(), failed)).toBe(first);
  expect(compileOnce(graph(), context('2026-03-01T12:01:00Z'), failed)).not.toBe(first);
  expect(compileOnce(graphOf([], []), context(), failed)).not.toBe(first);
  expect(compileOnce(graph(), context(), failed)).toBe(first);
});
