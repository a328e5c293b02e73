import { sizeTest } from '../../relation/predicates.ts';
import { filter, scan } from '../../relation/relations.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { sourceOfTable, tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { rowLimit } from '../settings/row-limit.ts';
import { compileRule } from '../settings/rule-setting.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { WaitConfig, WaitUntil } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** Everybody goes on, as if the wait were over now. */
export function compileWait(
  inbound: readonly InboundPopulation[],
  { until }: WaitConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const { relation } = population;
  return {
    outputs: { [mainPort]: population },
    drops: [],
    laws: [{ left: [rowsOf('In', relation)], right: [rowsOf('Afterwards', relation)] }],
    facts: conditionFacts(until, context),
    notes: [{ id: 'wait', text: phrase('note.waitOver') }],
  };
}

/** How many rows fulfil the condition that is waited for, and whether it holds now. */
function conditionFacts(until: WaitUntil, context: CompileContext): NonNullable<Compiled['facts']> {
  if (until.kind !== 'condition' || until.condition.kind !== 'rows') return [];
  const { dimension, rule, op, rows } = until.condition;
  const table = tableOfDimension(context.catalog, dimension ?? undefined);
  invariant(table, 'the condition has no targeting dimension');
  const found = filter(
    scan(sourceOfTable(context, table.name)),
    compileRule(rule, table.name, conditionContext(context)),
  );
  const holds = sizeTest(found, op, { rows: rowLimit(rows, context.variables) });
  return [
    { id: 'found', label: phrase('label.rowsThatFulfilTheRuleNow'), term: rowsOf('Rows', found) },
    {
      id: 'holds',
      label: phrase('label.conditionHoldsNow'),
      term: { kind: 'holds', label: 'The condition', of: holds },
    },
  ];
}

/** The condition is on a dimension of its own: columns added to the people who wait do not exist there. */
function conditionContext(context: CompileContext): CompileContext {
  return { ...context, columns: new Map() };
}
