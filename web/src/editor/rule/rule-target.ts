import {
  type Activity,
  type CampaignGraph,
  type Catalog,
  type ConditionGroup,
  conditionGroupSchema,
  findActivity,
  findDimension,
  type GraphSurvey,
  leavingDimension,
  resolveActivity,
  type TargetingDimension,
} from '@fanfare/shared';
import type { RuleAddress } from './use-rule-address.ts';

/** A rule where it stands in the settings of its activity. */
export interface RuleTarget {
  readonly activity: Activity;
  readonly rule: ConditionGroup;
  /** What the rule is of: the activity, or the part of it that has a name of its own. */
  readonly name: string;
  /** What one row is; undefined while that is not known. */
  readonly dimension: TargetingDimension | undefined;
  /** The settings with another rule in this place. */
  readonly withRule: (rule: ConditionGroup) => unknown;
}

/** The rule at an address; undefined when there is none. */
export function ruleTarget(
  graph: CampaignGraph,
  catalog: Catalog,
  survey: GraphSurvey | undefined,
  { activity: id, field }: RuleAddress,
): RuleTarget | undefined {
  const activity = findActivity(graph, id);
  const resolved = activity && resolveActivity(activity);
  if (!activity || resolved?.kind !== 'valid') return undefined;
  const path = field.split('/');
  const parsed = conditionGroupSchema.safeParse(valueAt(resolved.config, path));
  if (!parsed.success) return undefined;
  const name = leavingDimension(survey?.activities.get(id));
  return {
    activity,
    rule: parsed.data,
    name: [activity.label || activity.id, labelOf(valueAt(resolved.config, path.slice(0, -1)))]
      .filter(Boolean)
      .join(': '),
    dimension: name === undefined ? undefined : findDimension(catalog, name),
    withRule: (rule) => withValueAt(resolved.config, path, rule),
  };
}

function labelOf(part: unknown): string {
  const label = valueAt(part, ['label']);
  return typeof label === 'string' ? label : '';
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(Object.entries(value).find(([key]) => key === name)?.[1], rest);
}

function withValueAt(value: unknown, path: readonly string[], next: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return next;
  if (Array.isArray(value))
    return value.map((one, index) => (String(index) === name ? withValueAt(one, rest, next) : one));
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [name]: withValueAt(valueAt(value, [name]), rest, next) };
}
