import { findTable } from '../../catalog/lookup.ts';
import { valueLink } from '../../relation/links.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { exists } from '../../relation/predicates.ts';
import { expectedColumns } from '../carried.ts';
import { sourceOf } from '../../attribute/evaluation-context.ts';
import { walkLinks } from '../../attribute/resolve-attribute.ts';
import type { AddedColumns } from '../../attribute/added-columns.ts';
import type { InboundTransition } from '../definition.ts';
import { readEqualAttributes } from '../settings/equal-attributes.ts';
import { leadsTo } from '../links/link-chain.ts';
import { noteMissing, type SettingReader } from '../settings/setting-reader.ts';
import type { CombineConfig, ExclusionRule } from './config.ts';
import { phrase, type Text } from '../../words/phrase.ts';

/** The set a rule brings to the dimension of the primary set. */
export interface OtherSet {
  label: Text;
  /** Label of its dimension, and name of its table. */
  dimension: Text;
  table: string;
  columns: AddedColumns;
  /** Its rows; null before there is data. */
  members: Predicate | null;
}

/** The rule for a set, with its place among the rules; undefined when there is none. */
export function ruleFor(
  { rules = [] }: Pick<CombineConfig, 'rules'>,
  { transition }: Pick<InboundTransition, 'transition'>,
): { rule: ExclusionRule; field: string } | undefined {
  const index = rules.findIndex((one) => one.transition === transition);
  const rule = rules[index];
  return rule && { rule, field: `rules/${index}` };
}

/** True for rows of the primary set (of `table`) that belong to a row of the other set. */
export function readExclusionRule(
  reader: SettingReader,
  { rule, field }: { rule: ExclusionRule; field: string },
  table: string,
  other: OtherSet,
): Predicate | undefined {
  return rule.kind === 'links'
    ? byLinks(reader, rule.links, `${field}/links`, table, other)
    : byAttributes(reader, rule, `${field}/on`, table, other);
}

function byLinks(
  reader: SettingReader,
  links: readonly string[],
  field: string,
  table: string,
  other: OtherSet,
): Predicate | undefined {
  const { context, problems } = reader;
  if (links.length === 0 && other.table !== table) {
    return noteMissing(
      reader,
      field,
      phrase('field.wayTo', { dimension: other.dimension }),
      phrase('hint.chooseTheLinksThatLeadThere'),
    );
  }
  const walked = walkLinks(context, table, links, { toMany: true });
  if (!walked.ok) {
    problems.push({ ...walked.failure, field });
    return undefined;
  }
  const { at, directions } = walked.value;
  if (at === other.table) return leadsTo(context, directions, other.members);
  const reached = findTable(context.catalog, at)?.label ?? at;
  problems.push({
    code: 'combine.rule.elsewhere',
    field,
    params: { reached, set: other.label, dimension: other.dimension },
  });
  return undefined;
}

function byAttributes(
  reader: SettingReader,
  { on }: Extract<ExclusionRule, { kind: 'attributes' }>,
  field: string,
  table: string,
  other: OtherSet,
): Predicate | undefined {
  const context = { ...reader.context, columns: other.columns };
  const sides = readEqualAttributes(
    on,
    { reader, table },
    { reader: { ...reader, context }, table: other.table },
    field,
  );
  if (!sides) return undefined;
  return exists(valueLink(sides.own, sourceOf(context, other.table), sides.other, 'many'), other.members);
}

/** The columns of a set before there is data. */
export function columnsOf(inbound: InboundTransition): AddedColumns {
  return expectedColumns(inbound.columns);
}
