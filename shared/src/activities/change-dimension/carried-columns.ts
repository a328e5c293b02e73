import { linkUse, sourceOf } from '../../attribute/evaluation-context.ts';
import { valueLink } from '../../relation/links.ts';
import type { Predicate } from '../../relation/predicate.ts';
import { column, followAll } from '../../relation/scalars.ts';
import type { LinkUse } from '../../relation/table-source.ts';
import { readAggregate } from '../settings/linked-values.ts';
import { type MadeColumn, nameProblems } from '../settings/named-column.ts';
import { readAttribute, type SettingReader } from '../settings/setting-reader.ts';
import type { CarriedAggregate } from './config.ts';
import type { Way } from './way.ts';
import { phrase } from '../../words/phrase.ts';

/**
 * The columns carried over, on rows of the new dimension: aggregates of the inbound rows (those for which `arrived`
 * holds) that lead to them.
 */
export function carriedOver(
  reader: SettingReader,
  carry: readonly CarriedAggregate[],
  way: Way,
  arrived: Predicate | null,
): MadeColumn[] {
  if (carry.length === 0) return [];
  const named = carry.map(({ name, label }, index) => ({ name, label, field: `carry/${index}/name` }));
  reader.problems.push(...nameProblems(named, way.to, []));
  const manyBefore = way.directions.slice(0, -1).find(({ cardinality }) => cardinality === 'many');
  if (manyBefore) {
    const params = { link: manyBefore.label };
    reader.problems.push({ code: 'change-dimension.carry', field: 'carry', params });
    return [];
  }
  const link = linkBack(reader, way);
  if (!link) return [];
  return carry.flatMap((one, index): MadeColumn[] => {
    const field = `carry/${index}`;
    const of = one.fn === 'count' ? null : ofInbound(reader, one, way, `${field}/attribute`);
    if (of === undefined) return [];
    const { fn, name, label } = one;
    const aggregated = {
      fn,
      of: of?.scalar ?? null,
      label: of?.label ?? '',
      link,
      where: arrived,
      field: `${field}/fn`,
    };
    const value = readAggregate(reader, aggregated);
    return value ? [{ name, label, value, field: `${field}/name` }] : [];
  });
}

function ofInbound(reader: SettingReader, { attribute }: CarriedAggregate, { from }: Way, field: string) {
  return readAttribute(reader, attribute, from.name, { field, what: phrase('field.whatIsCarried') });
}

/** From a new row to the inbound rows that lead to it: one link, on values at the end of links to one row. */
function linkBack({ context }: SettingReader, { from, directions }: Way): LinkUse | undefined {
  const last = directions.at(-1);
  if (!last) return undefined;
  const before = directions.slice(0, -1).map((direction) => linkUse(context, direction));
  const target = sourceOf(context, last.toTable);
  const end = sourceOf(context, last.fromTable);
  return valueLink(
    last.toColumns.map((name) => column(target, name)),
    sourceOf(context, from.name),
    last.fromColumns.map((name) => followAll(before, column(end, name))),
    'many',
  );
}
