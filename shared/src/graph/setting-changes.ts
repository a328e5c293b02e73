import { sameValue } from './same-value.ts';

/** A setting that differs: where it is, as names and places in lists, and its values; undefined where it is not there. */
export interface SettingChange {
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * The settings that differ between two configurations, field by field and each as deep as it can be told. Things in lists
 * that have an `id` are compared by it.
 */
export function settingChanges(before: unknown, after: unknown): SettingChange[] {
  return differences([], before, after);
}

function differences(path: readonly (string | number)[], before: unknown, after: unknown): SettingChange[] {
  if (sameValue(before, after)) return [];
  const [was, is] = [partsOf(before), partsOf(after)];
  if (!was || !is || was.list !== is.list) return [{ path, before, after }];
  const names = new Set([...was.parts.keys(), ...is.parts.keys()]);
  return [...names].flatMap((name) => differences([...path, name], was.parts.get(name), is.parts.get(name)));
}

/** The parts of an object by name, of a list by id or place; undefined for everything else. */
function partsOf(value: unknown): { list: boolean; parts: Map<string | number, unknown> } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return { list: false, parts: new Map(Object.entries(value)) };
  const items: readonly unknown[] = value;
  return { list: true, parts: new Map(items.map((item, index) => [idOf(item) ?? index + 1, item])) };
}

function idOf(item: unknown): string | undefined {
  return typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : undefined;
}
