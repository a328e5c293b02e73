import type { ActivityDefinition, ActivityProblem, Ports } from '../activities/definition.ts';
import { findDefinition } from '../activities/registry.ts';
import type { Activity } from './graph.ts';
import { schemaIssues, unknownField } from './schema-issues.ts';
import { unknownFields } from './unknown-fields.ts';

/** An activity with its definition and checked settings, as far as they are valid. */
export type ResolvedActivity =
  | { kind: 'valid'; definition: ActivityDefinition; config: unknown; ports: Ports }
  | { kind: 'invalid'; definition: ActivityDefinition; problems: readonly ActivityProblem[] }
  | { kind: 'unknown'; problems: readonly ActivityProblem[] };

const resolved = new WeakMap<Activity, ResolvedActivity>();

/** Looks up the definition and checks the settings against its schema; done once per activity value. */
export function resolveActivity(activity: Activity): ResolvedActivity {
  const known = resolved.get(activity);
  if (known) return known;
  const result = resolve(activity);
  resolved.set(activity, result);
  return result;
}

/** Ports of an activity, or undefined while its type or settings are not valid. */
export function portsOf(activity: Activity): Ports | undefined {
  const result = resolveActivity(activity);
  return result.kind === 'valid' ? result.ports : undefined;
}

function resolve(activity: Activity): ResolvedActivity {
  const definition = findDefinition(activity.type);
  if (!definition) {
    return { kind: 'unknown', problems: [{ code: 'activity.unknown-type', params: { type: activity.type } }] };
  }
  const parsed = definition.config.safeParse(activity.config);
  const problems = parsed.success
    ? unknownFields(activity.config, parsed.data).map((field) => invalid(field, unknownField))
    : schemaIssues(parsed.error.issues).map(({ path, reason }) => invalid(path.join('/'), reason));
  if (!parsed.success || problems.length > 0) return { kind: 'invalid', definition, problems };
  return { kind: 'valid', definition, config: parsed.data, ports: definition.ports(parsed.data) };
}

function invalid(field: string, reason: string): ActivityProblem {
  return { code: 'config.invalid', field, params: { field: field || 'settings', reason } };
}
