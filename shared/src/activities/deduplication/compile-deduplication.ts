import { rank } from '../../relation/coded-relations.ts';
import { all, not } from '../../relation/logic.ts';
import { isEmpty } from '../../relation/predicates.ts';
import type { Order, Relation } from '../../relation/relation.ts';
import { nothing, pick } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { comparableText, holds, keyPosition, listPosition } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import { attributeScalar, settingLiteral } from '../settings/attribute-setting.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { tableOfDimension } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation } from '../population.ts';
import { duplicatesPort, mainPort } from '../settings/setting-schemas.ts';
import type { DeduplicationConfig, DuplicateField, Survivor } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** In = out + duplicates. */
export function compileDeduplication(
  inbound: readonly InboundPopulation[],
  config: DeduplicationConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const table = tableOfDimension(context.catalog, population.dimension);
  invariant(table, 'has no targeting dimension');
  const { kept, removed } = divide(population.relation, config, table.name, context);
  const outputs = { [mainPort]: { ...population, relation: kept } };
  const drop = { cause: 'duplicate', label: phrase('label.duplicates'), relation: removed };
  return {
    outputs: config.duplicates ? { ...outputs, [duplicatesPort]: { ...population, relation: removed } } : outputs,
    drops: [config.duplicates ? { ...drop, port: duplicatesPort } : drop],
    laws: [{ left: [rowsOf('In', population.relation)], right: [rowsOf('Kept', kept), rowsOf('Duplicates', removed)] }],
  };
}

function divide(
  input: Relation,
  config: DeduplicationConfig,
  table: string,
  context: CompileContext,
): { kept: Relation; removed: Relation } {
  if (config.keep === 0) return { kept: input, removed: nothing(input.source) };
  const fields = config.by.map((field) => comparable(field, table, context));
  const ranked = rank(input, {
    among: config.emptyIsValue ? null : all(...fields.map((field) => not(isEmpty(field)))),
    otherwise: 0,
    partitionBy: fields,
    orderBy: config.survivors.map((survivor) => order(survivor, config.seed, table, context)),
    quota: { kind: 'rows', rows: config.keep },
  });
  return { kept: pick(ranked, [0]), removed: pick(ranked, [1]) };
}

function comparable({ attribute, trim, fold }: DuplicateField, table: string, context: CompileContext): Scalar {
  const value = attributeScalar(attribute, table, context);
  return value.type === 'text' ? comparableText(value, { trim, fold }) : value;
}

function order(survivor: Survivor, seed: number, table: string, context: CompileContext): Order {
  if (survivor.kind === 'random') return { by: keyPosition(seed), direction: 'ascending' };
  const value = attributeScalar(survivor.attribute, table, context);
  switch (survivor.kind) {
    case 'lowest':
      return { by: value, direction: 'ascending' };
    case 'highest':
      return { by: value, direction: 'descending' };
    case 'filled':
      return { by: holds(isEmpty(value)), direction: 'ascending' };
    case 'list': {
      const list = survivor.values.map((one) => settingLiteral(one, value.type, context));
      return { by: listPosition(value, list), direction: 'ascending' };
    }
  }
}
