import {
  type Catalog,
  type Condition,
  type ConditionGroup,
  everyone,
  findColumn,
  findLink,
  findTable,
  type LinkDirection,
  type PickedAttribute,
} from '@fanfare/shared';
import { freshAttribute, freshLinked } from './fresh-condition.ts';
import { changeAt, conditionAt, groupAt, insert } from './rule-edit.ts';
import { frameOf, isWithin, parentOf, pathOf, placeOf, type RulePath, type RulePlace } from './rule-path.ts';

/** A rule with a condition on an attribute added, and the path of the condition on the attribute itself. */
export interface Added {
  readonly rule: ConditionGroup;
  readonly path: RulePath;
}

/** Links followed from the rule's own rows to those a group speaks of; none for groups outside of linked conditions. */
function linksTo(rule: ConditionGroup, group: RulePath): string[] {
  const links: string[] = [];
  const parts = group.split('/');
  for (const [index, part] of parts.entries()) {
    if (part !== 'where' && part !== 'test') continue;
    const linked = conditionAt(rule, parts.slice(0, index).join('/'));
    if (linked?.kind === 'linked' && linked.link !== null) links.push(...linked.via, linked.link);
  }
  return links;
}

/** Whether a condition on an attribute can stand in a group: the attribute lies behind the links the group follows. */
export function fitsIn(rule: ConditionGroup, table: string, picked: PickedAttribute, group: RulePath): boolean {
  return picked.table === table && linksTo(rule, group).every((name, index) => picked.links[index] === name);
}

/**
 * Where an attribute chosen from the list goes: into the innermost group around the condition the reader is at that
 * can take it, after that condition.
 */
export function placeFor(
  rule: ConditionGroup,
  table: string,
  picked: PickedAttribute,
  current: RulePath | undefined,
): RulePlace {
  for (const group of groupsAround(rule, current)) {
    const found = groupAt(rule, group);
    if (!found || !fitsIn(rule, table, picked, group)) continue;
    const inside = current === undefined ? undefined : childOf(group, current);
    const beside = inside === undefined ? undefined : placeOf(inside);
    return beside ? { ...beside, index: beside.index + 1 } : { group, list: 'items', index: found.items.length };
  }
  return { group: '', list: 'items', index: rule.items.length };
}

/**
 * Adds a condition on an attribute at a place, that it is a value when one is given; an attribute behind a link to many
 * rows becomes a linked condition.
 */
export function addPicked(
  catalog: Catalog,
  rule: ConditionGroup,
  picked: PickedAttribute,
  place: RulePlace,
  value?: string,
): Added | undefined {
  const known = linksTo(rule, place.group);
  const table = follow(catalog, picked.table, known);
  const made = table === undefined ? undefined : conditionOn(catalog, table, picked.links.slice(known.length), picked);
  if (!made) return undefined;
  const at = pathOf(place.group, place.list, place.index);
  const path = at + made.inner;
  const added = insert(rule, place, made.condition);
  return { rule: value === undefined ? added : changeAt(added, path, (condition) => equal(condition, value)), path };
}

function equal(condition: Condition, value: string): Condition {
  if (condition.kind !== 'attribute') return condition;
  return { ...condition, operator: 'equals', value: { kind: 'one', value } };
}

interface Made {
  readonly condition: Condition;
  /** Leads from the condition to the one on the attribute itself. */
  readonly inner: string;
}

function conditionOn(
  catalog: Catalog,
  table: string,
  links: readonly string[],
  picked: PickedAttribute,
): Made | undefined {
  const via: string[] = [];
  let at = table;
  for (const [index, name] of links.entries()) {
    const direction = findLink(catalog, at, name);
    if (!direction) return undefined;
    if (direction.cardinality === 'many') return linkedOn(catalog, via, direction, links.slice(index + 1), picked);
    via.push(name);
    at = direction.toTable;
  }
  const found = findTable(catalog, at);
  const column = found && picked.column !== null ? findColumn(found, picked.column) : undefined;
  return column && { condition: freshAttribute({ links: via, column: column.name }, column.type), inner: '' };
}

function linkedOn(
  catalog: Catalog,
  via: readonly string[],
  direction: LinkDirection,
  rest: readonly string[],
  picked: PickedAttribute,
): Made | undefined {
  const linked = freshLinked(via, direction.name);
  if (rest.length === 0 && picked.column === null) return { condition: linked, inner: '' };
  const made = conditionOn(catalog, direction.toTable, rest, picked);
  if (!made) return undefined;
  return {
    condition: { ...linked, where: { ...everyone(), items: [made.condition] } },
    inner: `/where/items/0${made.inner}`,
  };
}

function follow(catalog: Catalog, table: string, links: readonly string[]): string | undefined {
  let at: string | undefined = table;
  for (const name of links) at = at === undefined ? undefined : findLink(catalog, at, name)?.toTable;
  return at;
}

/** The groups around a condition from the inside out, the conditions on its own linked rows and its own items first. */
function groupsAround(rule: ConditionGroup, current: RulePath | undefined): RulePath[] {
  if (current === undefined || current === '') return [''];
  const own = conditionAt(rule, current);
  const inner = own?.kind === 'linked' ? [`${current}/where`] : own?.kind === 'group' ? [current] : [];
  const outer: RulePath[] = [];
  for (let at = current; at !== ''; ) {
    const group = parentOf(at);
    outer.push(group);
    at = frameOf(group);
  }
  return [...inner, ...outer];
}

/** The condition of a group's list that a path is or leads into. */
function childOf(group: RulePath, path: RulePath): RulePath | undefined {
  if (group !== '' && !isWithin(path, group)) return undefined;
  const depth = group === '' ? 0 : group.split('/').length;
  const parts = path.split('/').slice(0, depth + 2);
  return parts.length === depth + 2 ? parts.join('/') : undefined;
}
