import type { Population } from '@fanfare/shared';
import type { NaivePopulation } from '@fanfare/shared/testing';
import type { Found } from './populations.ts';
import { naiveKeys } from './populations.ts';

/** The relations a population's latest subset code is read from, in order; none when it carries no code. */
export function codeRelations(population: Population | undefined) {
  const codes = population?.columns.flatMap(({ value }) => (value.kind === 'membership' ? [value] : []));
  return codes?.at(-1)?.of ?? [];
}

/** What differs between the subset codes of a population's rows, in words; undefined when they are the same. */
export function codeDifference(
  naive: NaivePopulation,
  population: Population,
  read: ReadonlyMap<string, Found>,
): string | undefined {
  const members = codeRelations(population).map(({ relation, value }) => ({
    value,
    keys: new Set(read.get(relation.key)?.keys ?? []),
  }));
  for (const row of naive.rows) {
    const [key = ''] = naiveKeys([row], population.relation.source.key);
    const expected = naive.codes?.get(row) ?? '';
    const found = members.find(({ keys }) => keys.has(key))?.value ?? '';
    if (found !== expected) return `the subset code of ${key} is "${found}", expected "${expected}"`;
  }
  return undefined;
}
