import type { DataType } from '../../catalog/data-type.ts';
import { findColumn } from '../../catalog/lookup.ts';
import { rebasePopulation } from '../rebase-population.ts';
import { overlay } from '../../relation/derived-sources.ts';
import { literal } from '../../relation/literal.ts';
import { isEmpty } from '../../relation/predicates.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, column as columnValue, holds } from '../../relation/scalars.ts';
import type { TableSource } from '../../relation/table-source.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { ColumnChange, UpdateDataConfig } from './config.ts';
import { writtenScalar } from './written-scalar.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** The same people, and an environment in which their table holds what is written. Nothing is changed in the data. */
export function compileUpdate(
  inbound: readonly InboundPopulation[],
  { changes }: UpdateDataConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const { source } = population.relation;
  const table = tableOfDimension(context.catalog, population.dimension);
  invariant(table, 'has no targeting dimension');
  const set = Object.fromEntries(
    changes.map((change) => {
      const column = findColumn(table, change.column ?? '');
      invariant(column, 'a change has no column');
      const { name, label = name, type } = column;
      return [name, changedValue(change, { name, label, type, table: table.name }, source, context)];
    }),
  );
  const written = overlay(source, population.relation, set);
  const updated = rebasePopulation(population, written);
  return {
    outputs: { [mainPort]: updated },
    drops: [],
    laws: [{ left: [rowsOf('In', population.relation)], right: [rowsOf('Updated', updated.relation)] }],
    notes: [{ id: 'written', text: phrase('note.written') }],
    environment: new Map([...context.environment, [table.name, written]]),
  };
}

interface Target {
  name: string;
  label: Text;
  type: DataType;
  table: string;
}

function changedValue(change: ColumnChange, to: Target, source: TableSource, context: CompileContext): Scalar {
  if (change.kind === 'empty') return call('empty', [], to.type);
  const written = writtenScalar(change.value, to, context);
  invariant(written.ok, `the value of ${to.name} has problems`);
  if (change.kind === 'set') return written.scalar;
  return addedValue(columnValue(source, to.name), written.scalar, to.type);
}

/** What stands there with a number added, an empty one counting 0; nothing added leaves it as it is, empty or not. */
function addedValue(current: Scalar, more: Scalar, type: DataType): Scalar {
  const sum = call('add', [call('coalesce', [current, literal('0', type)], type), more], type);
  return more.kind === 'literal' ? sum : call('choose', [holds(isEmpty(more)), current, sum], type);
}
