import {
  type AudienceLookup,
  type Catalog,
  type Condition,
  type ConditionGroup,
  describeCondition,
  describeSentence,
  everyone,
  type FilterLookup,
} from '@fanfare/shared';
import { spokenLanguage } from '../i18n/speak.ts';

/** A condition as one sentence. A condition that is switched off is described all the same. */
export function conditionName(
  condition: Condition,
  table: string,
  catalog: Catalog,
  filters: FilterLookup,
  audiences?: AudienceLookup,
): string {
  return describeSentence(alone(condition), table, catalog, filters, audiences, spokenLanguage());
}

/** A condition as it stands within a sentence. */
export function conditionWords(
  condition: Condition,
  table: string,
  catalog: Catalog,
  filters: FilterLookup,
  audiences?: AudienceLookup,
): string {
  return describeCondition(alone(condition), table, catalog, filters, audiences, spokenLanguage());
}

function alone(condition: Condition): ConditionGroup {
  const { disabled: _, ...inForce } = condition;
  return { ...everyone(), items: [inForce] };
}
