import { classify } from '../../relation/coded-relations.ts';
import { literal } from '../../relation/literal.ts';
import { memberOf } from '../../relation/predicates.ts';
import { filter, pick, scan } from '../../relation/relations.ts';
import { call } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext, LawTerm } from '../definition.ts';
import { sourceOfTable } from '../dimension-table.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import { isReached, isSingle, leadsTo, waysIn, waysOut } from '../links/link-chain.ts';
import { madeColumns } from '../settings/named-column.ts';
import type { InboundPopulation } from '../population.ts';
import { complementPort, mainPort } from '../settings/setting-schemas.ts';
import { assertReadable, settingReader } from '../settings/setting-reader.ts';
import { carriedOver } from './carried-columns.ts';
import type { ChangeDimensionConfig } from './config.ts';
import { readWay } from './way.ts';
import { phrase } from '../../words/phrase.ts';

/** In = with a match + without; links followed = out + merged, each counted on its own side. */
export function compileChangeDimension(
  inbound: readonly InboundPopulation[],
  config: ChangeDimensionConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const { relation } = population;
  const read = readWay(config, population.dimension, context.catalog);
  invariant('way' in read, 'has no way to the new dimension');
  const { way } = read;
  const { directions, dimension } = way;
  const arrived = memberOf(relation);
  const out = filter(scan(sourceOfTable(context, way.to.name)), isReached(context, directions, arrived));
  const found = classify(relation, [leadsTo(context, directions, null)]);
  const [matched, unmatched] = [pick(found, [0]), pick(found, [1])];
  const reader = settingReader(context);
  const columns = madeColumns(carriedOver(reader, config.carry, way, arrived), context.activity.label);
  assertReadable(reader);

  const label = phrase('label.noMatchIn', { dimension: dimension.label });
  const drop = { cause: 'no-match', label, relation: unmatched };
  const extraWays = call('subtract', [waysIn(context, directions, arrived), literal('1', 'integer')], 'integer');
  const merged: LawTerm = { kind: 'sum', label: 'Merged', of: out, value: extraWays };
  const followed: LawTerm = isSingle(context, directions)
    ? rowsOf('Links followed', matched)
    : { kind: 'sum', label: 'Links followed', of: relation, value: waysOut(context, directions) };
  const outputs = { [mainPort]: { dimension: dimension.name, relation: out, columns } };
  return {
    outputs: config.complement ? { ...outputs, [complementPort]: { ...population, relation: unmatched } } : outputs,
    drops: [config.complement ? { ...drop, port: complementPort } : drop],
    laws: [
      { left: [rowsOf('In', relation)], right: [rowsOf('With a match', matched), rowsOf(label, unmatched)] },
      { left: [followed], right: [rowsOf('Out', out), merged] },
    ],
    facts: [
      { id: 'followed', label: phrase('label.linksFollowed'), term: followed },
      { id: 'merged', label: phrase('label.merged'), term: merged },
    ],
  };
}
