/**
 * Where a condition stands in a rule: alternating list names and positions, such as `items/0/except/1` or
 * `items/2/where/items/0`; `test/such` leads into the conditions on a first or last row. The empty path is the rule itself.
 * Problems name conditions by the same paths.
 */
export type RulePath = string;
export type ListName = 'items' | 'except';

/** A place between the conditions of a group: before the one that is at `index`, or at the end. */
export interface RulePlace {
  readonly group: RulePath;
  readonly list: ListName;
  readonly index: number;
}

export function pathOf(group: RulePath, list: ListName, index: number): RulePath {
  return group === '' ? `${list}/${index}` : `${group}/${list}/${index}`;
}

/** The list a condition stands in and its position; undefined for paths that name no condition of a list. */
export function placeOf(path: RulePath): RulePlace | undefined {
  const parts = path.split('/');
  const list = parts.at(-2);
  if (!isListName(list)) return undefined;
  return { group: parts.slice(0, -2).join('/'), list, index: Number(parts.at(-1)) };
}

/** The place beside a condition, before (−1) or after it (+1) in the same list. */
export function neighbour(path: RulePath, by: -1 | 1): RulePath {
  const parts = path.split('/');
  return [...parts.slice(0, -1), Number(parts.at(-1)) + by].join('/');
}

/** The group in whose list a condition stands; of conditions on linked rows the group that holds for those. */
export function parentOf(path: RulePath): RulePath {
  return path.split('/').slice(0, -2).join('/');
}

const LINKED = /\/(where|test\/such)$/;

/** The condition around a group: itself, or for conditions on linked rows the linked condition. */
export function frameOf(group: RulePath): RulePath {
  return group.replace(LINKED, '');
}

/** Whether a path leads to conditions on linked rows. */
export function isOnLinkedRows(path: RulePath): boolean {
  return /\/(where|test\/such)\//.test(path);
}

/** Whether a path is another or leads into it. */
export function isWithin(path: RulePath, other: RulePath): boolean {
  return path === other || path.startsWith(`${other}/`);
}

/** What a path becomes when the condition at `removed` has gone from its list. */
export function afterRemoval(path: RulePath, removed: RulePath): RulePath {
  return shifted(path, removed, (index, gone) => (index > gone ? index - 1 : index));
}

/** What a path becomes when a condition has been put at `added`. */
export function afterInsertion(path: RulePath, added: RulePath): RulePath {
  return shifted(path, added, (index, put) => (index >= put ? index + 1 : index));
}

function shifted(path: RulePath, other: RulePath, shift: (index: number, other: number) => number): RulePath {
  const beside = other.split('/');
  const at = beside.length - 1;
  const parts = path.split('/');
  const sameList = parts.length > at && beside.slice(0, at).every((part, index) => parts[index] === part);
  return sameList ? parts.with(at, String(shift(Number(parts[at]), Number(beside[at])))).join('/') : path;
}

function isListName(name: string | undefined): name is ListName {
  return name === 'items' || name === 'except';
}
