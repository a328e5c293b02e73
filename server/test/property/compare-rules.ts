import { compileCondition, filter, printStatement, scan } from '@fanfare/shared';
import { holds, type RandomCase, ruleContext, ruleFeatures } from '@fanfare/shared/testing';
import type { EngineConnection } from '../../src/engine/engine.ts';
import type { Coverage } from './coverage.ts';
import { type Disagreement, difference } from './disagreement.ts';
import { contextOf, type LoadedCase } from './load-case.ts';
import { naiveKeys, readParts } from './populations.ts';
import type { Subject } from './subject.ts';

/** Compares every rule of a case with the naive evaluator. */
export async function compareRules(
  connection: EngineConnection,
  one: RandomCase,
  loaded: LoadedCase,
  subject: Subject,
  coverage: Coverage,
): Promise<Disagreement[]> {
  const plain = contextOf(one, loaded);
  const context = subject.context?.(plain) ?? plain;
  const found: Disagreement[] = [];
  for (const [dimension, rules] of rulesByDimension(one)) {
    const table = one.catalog.dimensions.find(({ name }) => name === dimension)?.table ?? '';
    const source = context.environment.get(table);
    const naive = one.data.get(table);
    if (source === undefined || naive === undefined) throw new Error(`no table ${table}`);
    const pairs = rules.map(({ rule, index }) => {
      const notes = new Set<string>();
      const reading = ruleContext(one.catalog, one.data, one.clock, notes, plain);
      const expected = naiveKeys(
        naive.rows.filter((row) => holds(reading, table, row, rule)),
        source.key,
      );
      coverage.add([...ruleFeatures(one.catalog, table, rule), ...notes]);
      coverage.population(expected.length);
      const { predicate, problems } = compileCondition(
        subject.rule?.(one.catalog, rule, plain) ?? rule,
        table,
        context,
      );
      if (predicate === null)
        throw new Error(`seed ${one.seed}, rule ${index} is refused: ${JSON.stringify({ problems, rule })}`);
      return { index, rule, expected, relation: filter(scan(source), predicate) };
    });
    const read = await readParts(
      connection,
      pairs.map(({ relation }) => relation),
      loaded,
      subject,
    );
    for (const { index, rule, expected, relation } of pairs) {
      const differs = difference(expected, read.get(relation.key)?.keys ?? []);
      if (differs === undefined) continue;
      const { text } = printStatement(relation, loaded);
      found.push({ seed: one.seed, where: `rule ${index} on ${dimension}`, differs, subject: rule, sql: text });
    }
  }
  return found;
}

function rulesByDimension({ rules }: RandomCase) {
  const grouped = new Map<string, { rule: RandomCase['rules'][number]['rule']; index: number }[]>();
  for (const [index, { dimension, rule }] of rules.entries()) {
    grouped.set(dimension, [...(grouped.get(dimension) ?? []), { rule, index }]);
  }
  return grouped;
}
