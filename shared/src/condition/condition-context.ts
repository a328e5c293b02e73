import type { EvaluationContext } from '../attribute/evaluation-context.ts';
import type { FilterLookup } from './predefined-filter.ts';

/** What a rule is compiled against: besides data, clock and variables the predefined filters it may refer to. */
export interface ConditionContext extends EvaluationContext {
  filters: FilterLookup;
}
