import {
  type AudienceLookup,
  type Catalog,
  type ConditionGroup,
  describeSentence,
  type FilterLookup,
} from '@fanfare/shared';
import { spokenLanguage } from '../i18n/speak.ts';

/** A rule in words; filters and audiences it refers to are called by their names. */
export function ruleWords(
  rule: ConditionGroup,
  table: string,
  catalog: Catalog,
  filters: FilterLookup,
  audiences: AudienceLookup,
): string {
  return describeSentence(rule, table, catalog, filters, audiences, spokenLanguage());
}
