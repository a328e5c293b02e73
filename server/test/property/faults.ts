import type { Catalog, Coded, CompiledActivity, ConditionGroup, Statement } from '@fanfare/shared';
import { rewritePart } from './rewrite-part.ts';
import { casesOf, membershipOf, rewriteNegations } from './rewrite-sql.ts';
import type { Subject } from './subject.ts';

/** A fault in what is printed. */
export function inSql(change: (text: string) => string): Subject {
  return { statement: ({ text, values }: Statement) => ({ text: change(text), values }) };
}

function inRanks(change: (rank: Extract<Coded, { kind: 'rank' }>) => Coded): Subject {
  return {
    part: (part) =>
      rewritePart(part, (one) => (one.kind === 'rank' ? change(one as Extract<Coded, { kind: 'rank' }>) : one)),
  };
}

/** Faults that the comparison must find, by what they imitate. */
export const faults: Readonly<Record<string, Subject>> = {
  'NOT c where c is not true is meant: conditions with a third answer': inSql((text) =>
    rewriteNegations(text, (condition) => `(NOT (${condition}))`),
  ),

  'NOT IN where rows without a match are meant': inSql((text) =>
    rewriteNegations(text, (condition) => {
      const found = membershipOf(condition);
      return found === undefined ? undefined : `(${found.left} NOT IN ${found.rows})`;
    }),
  ),

  'an order that does not end with the key': inSql((text) =>
    text.replace(/NULLS LAST(?:, t\d+\.(?:k\d+|"(?:[^"]|"")*"))+(\) AS place| LIMIT)/g, 'NULLS LAST$1'),
  ),

  'rows with empty fields taken for duplicates of each other': inRanks((rank) =>
    rank.otherwise === 0 && rank.partitionBy.length > 0 ? { ...rank, among: null } : rank,
  ),

  'each share rounded down by itself': {
    ...inRanks((rank) => {
      const { quota } = rank;
      return quota.kind === 'share'
        ? { ...rank, quota: { ...quota, fromPpm: 0, toPpm: quota.toPpm - quota.fromPpm } }
        : rank;
    }),
    ...inSql((text) => text.replaceAll(' + 500000) // 1000000', ') // 1000000')),
  },

  'days that begin at midnight in UTC instead of the zone of the campaign': {
    context: (context) => ({ ...context, timeZone: 'UTC' }),
    graph: (graph) => ({ ...graph, settings: { ...graph.settings, timeZone: 'UTC' } }),
  },

  'people in several sets counted once for each': inSql((text) =>
    text
      .replace(/CAST\(count\(\*\) AS U\w+\) AS code/g, '1 AS code')
      .replace(/ ON (t\d+\.k0 = )/g, ' ON FALSE AND $1')
      .replace(/\) AS (t\d+) GROUP BY \1\.k0(?:, \1\.k\d+)*/g, ') AS $1'),
  ),

  'a cause of drops that is not reported': {
    compiled: (compiled) => ({
      ...compiled,
      activities: new Map([...compiled.activities].map(([id, activity]) => [id, withoutCause(activity, 'no-consent')])),
    }),
  },

  'a link that leads to the same table followed twice': { rule: withLinksTwice },

  'a remainder without the rows for which a subset rule has no answer': inSql((text) => {
    const cases = casesOf(text);
    if (cases === undefined || !text.includes(' AS code FROM ') || text.includes(' AS place ')) return text;
    const nowhere = cases.conditions.map((condition) => `NOT (${condition})`).join(' AND ');
    return (
      text.slice(0, cases.otherwise) +
      text.slice(cases.otherwise).replace(/^ ELSE (\d+) END/, (_, code: string) => ` WHEN ${nowhere} THEN ${code} END`)
    );
  }),
};

/** An activity without one of its causes of drops. */
export function withoutCause(activity: CompiledActivity, lost: string): CompiledActivity {
  if (activity.status !== 'compiled') return activity;
  const { compiled } = activity;
  return { ...activity, compiled: { ...compiled, drops: compiled.drops.filter(({ cause }) => cause !== lost) } };
}

/** The rule with links that lead from a table to itself followed once more wherever an attribute goes through them. */
function withLinksTwice(catalog: Catalog, rule: ConditionGroup): ConditionGroup {
  const own = new Set(catalog.links.filter(({ from, to }) => from.table === to.table).map(({ name }) => name));
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, change(inner)]),
    );
    if (!('column' in copy) || !Array.isArray(copy['links'])) return copy;
    return { ...copy, links: copy['links'].flatMap((link) => (own.has(link) ? [link, link] : [link])) };
  };
  return change(rule) as ConditionGroup;
}
