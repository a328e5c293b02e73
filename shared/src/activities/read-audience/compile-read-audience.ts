import { type AudienceMembers, isKind, isStored } from '../../condition/audience-members.ts';
import { membersOfAudience } from '../../condition/compile-condition.ts';
import { columnLink } from '../../relation/links.ts';
import { all, not } from '../../relation/logic.ts';
import { exists } from '../../relation/predicates.ts';
import { filter, scan } from '../../relation/relations.ts';
import type { Scalar } from '../../relation/scalar.ts';
import { call, column, follow, holds } from '../../relation/scalars.ts';
import { invariant } from '../../result/invariant.ts';
import type { Compiled, CompileContext, Drop, Law } from '../definition.ts';
import { rowsOf } from '../law-terms.ts';
import type { PopulationColumn } from '../population.ts';
import { mainPort } from '../settings/setting-schemas.ts';
import { carriedColumn } from './audience-columns.ts';
import type { ReadAudienceConfig } from './config.ts';
import { phrase } from '../../words/phrase.ts';

const goneCause = 'no-longer-exists';

/** The members that are in the data; stored members that are not are dropped. */
export function compileReadAudience(config: ReadAudienceConfig, context: CompileContext): Compiled {
  const found = membersOfAudience(config.audience ?? '', context);
  invariant(found.ok, 'the audience cannot be read');
  const members = found.value;
  const { audience, members: relation } = members;
  const columns = config.columns.map((wanted): PopulationColumn => {
    const carried = carriedColumn(audience, wanted, context.activity.label);
    invariant(carried, `the audience has no column ${wanted.column}`);
    return { ...carried, value: storedValue(members, wanted.column, carried.type) };
  });
  return {
    outputs: { [mainPort]: { dimension: audience.dimension, relation, columns } },
    ...accounts(members),
  };
}

/** What was saved with a member; empty for who is in by the rule alone, also when they were saved once and left. */
function storedValue({ stored }: AudienceMembers, name: string, type: PopulationColumn['type']): Scalar {
  const empty = call('empty', [], type);
  if (!stored) return empty;
  const isMember = holds(isKind(stored.to, 'saved', 'added'));
  return follow(stored, call('choose', [isMember, column(stored.to, name), empty], type));
}

/** Members and stored rows that are gone, on one side; who is in by the rule alone and who is stored, on the other. */
function accounts({ source, members, rule, stored }: AudienceMembers): { drops: Drop[]; laws: Law[] } {
  if (!stored) return { drops: [], laws: [] };
  const { to } = stored;
  const kept = filter(scan(to), isKind(to, 'saved', 'added'));
  const back = columnLink(to, source.key, source, source.key, 'one');
  const gone = filter(kept, not(exists(back)));
  const byRule = rule && filter(scan(source), all(rule, not(isStored(stored, 'saved', 'added', 'removed'))));
  return {
    drops: [{ cause: goneCause, label: phrase('label.noLongerInTheData'), relation: gone }],
    laws: [
      {
        left: [rowsOf('Members', members), rowsOf('No longer in the data', gone)],
        right: [rowsOf('Stored', kept), ...(byRule ? [rowsOf('By the rule alone', byRule)] : [])],
      },
    ],
  };
}
