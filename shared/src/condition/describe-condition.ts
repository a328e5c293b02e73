import type { Catalog } from '../catalog/catalog.ts';
import { type AudienceLookup, noAudiences } from './audience.ts';
import type { ConditionGroup } from './condition.ts';
import type { Wording } from './definition.ts';
import { compose, type Description, plainText } from './description.ts';
import { type FilterLookup, noFilters } from './predefined-filter.ts';
import { conditionDefinition } from './registry.ts';
import { english } from '../words/english.ts';
import type { Language } from '../words/language.ts';

/** The rule on rows of a table, with what it refers to and the language it is said in. */
type DescribedRule = Parameters<typeof describeConditionParts>;

/** A rule in words: "Country is one of FR, DE and some Purchases where Amount is more than 10". */
export function describeCondition(...rule: DescribedRule): string {
  return plainText(describeConditionParts(...rule));
}

/** A rule in words as a sentence that stands alone: it begins with a capital, unless with what has a name of its own. */
export function describeSentence(...rule: DescribedRule): string {
  const [first, ...rest] = describeConditionParts(...rule);
  if (first?.kind !== 'words') return plainText(first ? [first, ...rest] : rest);
  return first.text.charAt(0).toUpperCase() + first.text.slice(1) + plainText(rest);
}

/** A rule in words, piece by piece. */
export function describeConditionParts(
  rule: ConditionGroup,
  table: string,
  catalog: Catalog,
  filters: FilterLookup = noFilters,
  audiences: AudienceLookup = noAudiences,
  language: Language = english,
): Description {
  const wording: Wording = {
    catalog,
    filters,
    audiences,
    language,
    part: (condition, at) => conditionDefinition(condition).describe(condition, at, wording),
  };
  const said = wording.part(rule, table);
  return said.length === 0 ? compose(language, 'condition.everyone') : said;
}
