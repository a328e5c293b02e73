import {
  compileCondition,
  type ConditionGroup,
  conditionAtPath,
  filter,
  printStatement,
  type Relation,
  scan,
} from '@fanfare/shared';
import { randomCase } from '@fanfare/shared/testing';
import { expect, test } from 'vitest';
import { contextOf, loadCase } from '../../test/property/load-case.ts';
import { createMemoryEngine } from '../engine/create-engine.ts';
import { takeApart } from './rule-parts.ts';

const cases = 12;
const rulesEach = 10;

/** The rule up to and with a top-level part. */
function upTo(rule: ConditionGroup, path: string): ConditionGroup {
  const [list, place] = path.split('/');
  const end = Number(place) + 1;
  return list === 'items'
    ? { ...rule, items: rule.items.slice(0, end), except: [] }
    : { ...rule, except: rule.except.slice(0, end) };
}

test('parts of random rules alone, and what they leave, are what the same rules select by themselves', async () => {
  const engine = await createMemoryEngine({ threads: 2 });
  let compared = 0;
  await engine.withConnection(async (connection) => {
    for (let seed = 1; seed <= cases; seed += 1) {
      const one = randomCase(seed, { rules: rulesEach, campaigns: 0 });
      const loaded = await loadCase(connection, one, 'parts');
      const context = contextOf(one, loaded);
      const keysOf = async (relation: Relation | undefined): Promise<unknown> => {
        if (relation === undefined) return undefined;
        const { text, values } = printStatement(relation, loaded);
        const rows = await connection.all(text, values);
        return new Set(rows.map((row) => row.map(String).join('|')));
      };
      for (const { dimension, rule } of one.rules) {
        const table = one.catalog.dimensions.find(({ name }) => name === dimension)?.table ?? '';
        const source = context.environment.get(table);
        if (source === undefined) throw new Error(`no table ${table}`);
        const byItself = (group: ConditionGroup): Relation | undefined => {
          const { predicate } = compileCondition(group, table, context);
          return predicate === null ? undefined : filter(scan(source), predicate);
        };
        const { whole, alone, leaves } = takeApart(rule, scan(source), context);
        expect(await keysOf(leaves.at(-1)?.relation ?? whole)).toEqual(await keysOf(byItself(rule)));
        for (const { path, relation } of alone) {
          const condition = conditionAtPath(rule, path);
          if (condition === undefined) throw new Error(`nothing at ${path}`);
          const group: ConditionGroup = { kind: 'group', operator: 'and', items: [condition], except: [] };
          expect([seed, path, await keysOf(relation)]).toEqual([seed, path, await keysOf(byItself(group))]);
          compared += 1;
        }
        for (const { path, relation } of leaves) {
          const expected = await keysOf(byItself(upTo(rule, path)));
          expect([seed, path, await keysOf(relation)]).toEqual([seed, path, expected]);
          compared += 1;
        }
      }
    }
  });
  await engine.close();
  expect(compared).toBeGreaterThan(300);
});
