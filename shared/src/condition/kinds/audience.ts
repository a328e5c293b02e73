import { z } from 'zod';
import { linkUse } from '../../attribute/evaluation-context.ts';
import { walkLinks } from '../../attribute/resolve-attribute.ts';
import { identifierSchema } from '../../catalog/catalog.ts';
import { all, any, not } from '../../relation/logic.ts';
import { memberOf } from '../../relation/predicates.ts';
import { ruleLimits } from '../condition-value.ts';
import type { ConditionDefinition } from '../definition.ts';
import { attribute, compose, joined, operator, value } from '../description.ts';
import { through } from './linked/through.ts';
import { phrase } from '../../words/phrase.ts';
import { say } from '../../words/language.ts';

/** Id of an audience: made from its first label, unique in the workspace, never changed, also not by renaming. */
export const audienceIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and -');

const mostAudiences = 100;

/**
 * Membership of the row, or of the row that the 0-1 links of `via` lead to, in any or all of some audiences. Where the
 * links lead nowhere there is no member. `negated` turns the answer round.
 */
export interface AudienceCondition {
  kind: 'audience';
  via: string[];
  /** Ids of audiences of the dimension whose rows the links lead to. */
  audiences: string[];
  match: 'any' | 'all';
  negated: boolean;
  disabled?: boolean | undefined;
}

export const audienceCondition: ConditionDefinition<AudienceCondition> = {
  schema: () =>
    z.object({
      kind: z.literal('audience'),
      via: z.array(identifierSchema).max(ruleLimits.links),
      audiences: z.array(audienceIdSchema).max(mostAudiences),
      match: z.enum(['any', 'all']),
      negated: z.boolean(),
      disabled: z.boolean().optional(),
    }),
  compile(compiler, condition, place) {
    const { context } = compiler;
    if (condition.audiences.length === 0)
      return compiler.missing(place, phrase('field.audienceOfCondition'), phrase('hint.chooseAtLeastOne'));
    const walked = compiler.take(place, walkLinks(context, place.table, condition.via));
    if (!walked) return undefined;
    const members = condition.audiences.map((id) => compiler.take(place, compiler.membersOf(id, walked.at)));
    const known = members.filter((one) => one !== undefined);
    if (known.length < members.length) return undefined;
    const tests = known.map((one) => memberOf(one.members));
    const inThem = through(
      walked.directions.map((one) => linkUse(context, one)),
      condition.match === 'any' ? any(...tests) : all(...tests),
    );
    return condition.negated ? not(inThem) : inThem;
  },
  /** "is in the audience “VIP”", "Household is not in all of the audiences “A”, “B”". */
  describe({ via, audiences, match, negated }, table, { catalog, language, audiences: known }) {
    if (audiences.length === 0) {
      return compose(language, negated ? 'membership.notInNotChosen' : 'membership.inNotChosen');
    }
    const many = audiences.length === 1 ? '' : match === 'any' ? 'Any' : 'All';
    const membership = compose(language, 'membership.of', {
      operator: operator(say(phrase(`membership.${negated ? 'notIn' : 'in'}${many}`), language)),
      audiences: joined(
        language,
        audiences.map((id) => value(say(phrase('membership.name', { name: known.get(id)?.label ?? id }), language))),
        'comma',
      ),
    });
    if (via.length === 0) return membership;
    const walked = walkLinks({ catalog }, table, via);
    const along = walked.ok ? walked.value.directions.map(({ label }) => label) : via;
    return compose(language, 'membership.ofLinked', { row: attribute(along.join(' ')), membership });
  },
  uses: ({ audiences }) => ({ audiences }),
};
