import { type AudienceMembers, isStored } from '../../condition/audience-members.ts';
import { membersOfAudience } from '../../condition/compile-condition.ts';
import { membershipColumns } from '../../condition/audience.ts';
import { columnLink } from '../../relation/links.ts';
import { literal } from '../../relation/literal.ts';
import { always, not } from '../../relation/logic.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { compare, exists, memberOf } from '../../relation/predicates.ts';
import type { Relation } from '../../relation/relation.ts';
import { filter, scan } from '../../relation/relations.ts';
import { column } from '../../relation/scalars.ts';
import type { LinkUse, TableSource } from '../../relation/table-source.ts';
import { invariant } from '../../result/invariant.ts';
import { attributeScalar } from '../settings/attribute-setting.ts';
import type { Compiled, CompileContext } from '../definition.ts';
import { onlyInbound } from '../inbound.ts';
import { rowsOf } from '../law-terms.ts';
import type { InboundPopulation, PopulationColumn } from '../population.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import type { SaveAudienceConfig, SavedColumn, SaveMode } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** The people go on as they came. What saving them would change is told in facts; nothing is saved by counting. */
export function compileSaveAudience(
  inbound: readonly InboundPopulation[],
  { target, mode, columns, outbound }: SaveAudienceConfig,
  context: CompileContext,
): Compiled {
  const population = onlyInbound(inbound);
  const arriving = rowsOf('Arriving', population.relation);
  const stores = columns.map((one) => storedColumn(one, population.relation.source.table, context));
  const outputs = outbound ? { [mainPort]: population } : {};
  const law = { left: [arriving], right: [rowsOf('Saved', population.relation)] };
  if (target.kind === 'new') return { outputs, drops: [], laws: [law], stores };
  const found = membersOfAudience(target.audience ?? '', context);
  invariant(found.ok, 'the audience cannot be read');
  const { facts, heldOut } = changes(population.relation, mode, found.value);
  const saved = filter(population.relation, not(heldOut));
  const held = filter(population.relation, heldOut);
  return {
    outputs,
    drops: [],
    laws: [law, { left: [arriving], right: [rowsOf('Not removed by hand', saved), rowsOf('Removed by hand', held)] }],
    facts,
    stores,
  };
}

function storedColumn(
  { attribute, name, label }: SavedColumn,
  table: string,
  context: CompileContext,
): PopulationColumn {
  const value = attributeScalar(attribute, table, context);
  return { name, label: label || name, type: value.type, addedBy: context.activity.label, value };
}

/** People who come in and leave by saving, and those among the arriving who stay out because they were removed by hand. */
function changes(arriving: Relation, mode: SaveMode, { stored }: AudienceMembers) {
  const leaves = mode !== 'add';
  const fact = (id: string, label: Text, of: Relation) => ({ id, label, term: rowsOf(label, of) });
  if (!stored) {
    const facts = mode === 'remove' ? [] : [fact('entering', phrase('label.newlySaved'), arriving)];
    return { facts, heldOut: always(false) };
  }
  const { to } = stored;
  const wasSaved = exists(stored, isSaved(to));
  const heldOut = isStored(stored, 'removed');
  const entering =
    mode === 'remove' ? [] : [fact('entering', phrase('label.newlySaved'), filter(arriving, not(wasSaved)))];
  const left = mode === 'remove' ? filter(arriving, wasSaved) : missing(arriving, stored);
  return {
    facts: [
      ...entering,
      ...(leaves ? [fact('leaving', phrase('label.noLongerSaved'), left)] : []),
      fact('held-out', phrase('label.removedByHand'), filter(arriving, heldOut)),
    ],
    heldOut,
  };
}

/** Saved rows of the audience's table whose people do not arrive. */
function missing(arriving: Relation, { to }: LinkUse): Relation {
  const { source } = arriving;
  const back = columnLink(to, source.key, source, source.key, 'one');
  return filter(filter(scan(to), isSaved(to)), not(exists(back, memberOf(arriving))));
}

function isSaved(to: TableSource): Predicate {
  return compare('=', column(to, membershipColumns.saved), literal(true, 'boolean'));
}
