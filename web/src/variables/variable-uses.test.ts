import { emptyGraph, everyone, variablesIn } from '@fanfare/shared';
import { expect, test } from 'vitest';
import { renameVariableUses, variableUses } from './variable-uses.ts';

const formula = `case when spent > $threshold then '$threshold is "$"' else "it's $limit" & [in $us] end`;
const rule = {
  ...everyone(),
  items: [
    { kind: 'attribute', value: { kind: 'one', value: { variable: 'threshold' } } },
    { kind: 'linked', where: { ...everyone(), items: [{ kind: 'formula', formula }] } },
    { kind: 'attribute', value: { kind: 'variable', variable: 'shops' } },
  ],
};
const graph = {
  ...emptyGraph('UTC'),
  activities: [
    { id: 'a', type: 'build-audience', label: 'A', config: { rule } },
    { id: 'b', type: 'build-audience', label: 'B', config: { rule: everyone() } },
  ],
};

test('a name inside a quoted text or a bracketed name is no use of a variable', () => {
  expect([...variablesIn({ formula })]).toEqual(['threshold']);
});

test('uses are found in values, lists and formulas at any depth', () => {
  const uses = variableUses(graph);
  expect([...uses.keys()].sort()).toEqual(['shops', 'threshold']);
  expect(uses.get('threshold')?.map((one) => one.id)).toEqual(['a']);
});

test('renaming changes all uses, and leaves what has none alone', () => {
  const next = renameVariableUses(graph, 'threshold', 'least');
  expect([...variableUses(next).keys()].sort()).toEqual(['least', 'shops']);
  expect(JSON.stringify(next)).toContain("'$threshold is");
  expect(next.activities[1]).toBe(graph.activities[1]);
});
