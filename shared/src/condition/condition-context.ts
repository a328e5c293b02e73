import type { EvaluationContext } from '../attribute/evaluation-context.ts';
import type { AudienceLookup } from './audience.ts';
import type { FilterLookup } from './predefined-filter.ts';

/** What a rule is compiled against: besides data, clock and variables what it may refer to by id. */
export interface ConditionContext extends EvaluationContext {
  filters: FilterLookup;
  audiences: AudienceLookup;
}
