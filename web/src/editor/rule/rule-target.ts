import {
  type Activity,
  type CampaignGraph,
  type Catalog,
  type ConditionGroup,
  conditionGroupSchema,
  findActivity,
  findDimension,
  findTable,
  type GraphSurvey,
  leavingDimension,
  resolveActivity,
  type SurveyedActivity,
  type TargetingDimension,
} from '@fanfare/shared';
import type { RuleAddress } from './use-rule-address.ts';

/** A rule where it stands in the settings of its activity. */
export interface RuleTarget {
  readonly activity: Activity;
  readonly rule: ConditionGroup;
  /** What the rule is of: the activity, or the part of it that has a name of its own. */
  readonly name: string;
  /** Whether the rule selects other rows than those that arrive. */
  readonly isElsewhere: boolean;
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
  if (!activity || resolved?.kind !== 'valid' || resolved.definition.isPairRule?.(field)) return undefined;
  const path = field.split('/');
  const parsed = conditionGroupSchema.safeParse(valueAt(resolved.config, path));
  if (!parsed.success) return undefined;
  const surveyed = survey?.activities.get(id);
  return {
    activity,
    rule: parsed.data,
    name: [activity.label || activity.id, labelOf(valueAt(resolved.config, path.slice(0, -1)))]
      .filter(Boolean)
      .join(': '),
    isElsewhere: resolved.definition.ruleTable !== undefined,
    dimension: selectedRows(resolved, field, surveyed, survey?.catalog ?? catalog),
    withRule: (rule) => withValueAt(resolved.config, path, rule),
  };
}

/** What one row is that the rule selects: of what leaves, or of another table; one without a dimension is not counted. */
function selectedRows(
  { definition, config }: Extract<ReturnType<typeof resolveActivity>, { kind: 'valid' }>,
  field: string,
  surveyed: SurveyedActivity | undefined,
  catalog: Catalog,
): TargetingDimension | undefined {
  if (!definition.ruleTable) {
    const name = leavingDimension(surveyed);
    return name === undefined ? undefined : findDimension(catalog, name);
  }
  const name = definition.ruleTable(config, field, { catalog, inbound: surveyed?.inbound ?? [] });
  const table = name === undefined ? undefined : findTable(catalog, name);
  if (!table) return undefined;
  const dimension = catalog.dimensions.find((one) => one.table === table.name);
  return dimension ?? { name: '', label: table.label ?? table.name, table: table.name };
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
