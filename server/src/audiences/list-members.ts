import {
  type AudienceMembers,
  type audienceMembers as endpoint,
  call,
  column,
  columnLink,
  columnWithRole,
  type EndpointPart,
  findColumn,
  findDimension,
  findTable,
  follow,
  type LinkUse,
  type MemberKind,
  memberKindSchema,
  membershipColumns,
  nothing,
  type PopulationColumn,
  type Relation,
  type Scalar,
  semanticRoles,
  type Text,
} from '@fanfare/shared';
import type { Caller, CountParts } from '../counts/count-request.ts';
import { pageOfPeople } from '../people/list-people.ts';
import { openPopulation } from '../people/open-people.ts';
import type { RuleContext } from '../rules/rule-request.ts';
import { byRuleAlone, storedAs } from './audience-size.ts';
import { openAudience } from './open-audience.ts';

export type MembersPage = EndpointPart<typeof endpoint, 'response'>;
type Request = EndpointPart<typeof endpoint, 'body'> & { id: string };

const describingColumns = 4;

/** A page of people of an audience in key order. @throws HttpError 422 when its members cannot be told */
export async function listMembers(parts: CountParts, request: Request, caller: Caller): Promise<MembersPage> {
  const { context, members } = await openAudience(parts, caller.actor.workspace, request.id, request.timeZone);
  const { how } = request;
  const isOwnTable = how !== undefined && how !== 'rule';
  const relation = peopleOf(members, how);
  const columns = [
    ...(isOwnTable ? throughLink(back(members), describing(members, context)) : describing(members, context)),
    ...aboutMembership(members, isOwnTable),
  ];
  const population = { dimension: members.audience.dimension, relation, columns };
  const data = { catalog: context.catalog, lease: context.lease, now: context.now };
  const names = columns.map(({ name }) => name);
  const people = await openPopulation(parts, data, () => population, names, caller);
  try {
    const page = await pageOfPeople(parts, people, request, caller);
    const keys = page.columns.filter((one) => one.key).length;
    const shown = page.columns.length - hidden;
    return {
      columns: page.columns.slice(0, shown),
      members: page.rows.map((row) => ({
        key: row.slice(0, keys),
        cells: row.slice(0, shown),
        ...membership(row[shown], row[shown + 1], how),
      })),
      total: page.total,
      next: page.next,
      asOf: page.asOf,
    };
  } finally {
    people.close();
  }
}

/** How and since when, the last two columns, are not shown as columns. */
const hidden = 2;

function peopleOf(members: AudienceMembers, how: MemberKind | undefined): Relation {
  if (how === undefined) return members.members;
  if (how === 'rule') return byRuleAlone(members) ?? nothing(members.source);
  return storedAs(members, how) ?? nothing(members.source);
}

/** The label column of the dimension and columns with a meaning. */
function describing({ audience, source }: AudienceMembers, { catalog }: RuleContext): PopulationColumn[] {
  const table = findTable(catalog, source.table);
  if (!table) return [];
  const label = findDimension(catalog, audience.dimension)?.labelColumn;
  const meaningful = semanticRoles.flatMap((role) => columnWithRole(table, role)?.name ?? []);
  const rest = table.columns.filter((one) => one.hidden !== true).map((one) => one.name);
  const names = new Set([...(label === undefined ? [] : [label]), ...meaningful, ...rest]);
  return [...names]
    .filter((name) => !source.key.includes(name) && Object.hasOwn(source.columns, name))
    .slice(0, describingColumns)
    .map((name) => carried(name, findColumn(table, name)?.label ?? name, column(source, name)));
}

function throughLink(link: LinkUse | undefined, columns: readonly PopulationColumn[]): PopulationColumn[] {
  if (!link) return [...columns];
  return columns.map((one) => ({ ...one, value: follow(link, one.value) }));
}

function back({ source, stored }: AudienceMembers): LinkUse | undefined {
  return stored && columnLink(stored.to, source.key, source, source.key, 'one');
}

/** Columns stored with the members, and how and since when they are in. */
function aboutMembership({ audience, stored }: AudienceMembers, isOwnTable: boolean): PopulationColumn[] {
  const read = (name: string, type: PopulationColumn['type']): Scalar => {
    if (!stored || !Object.hasOwn(stored.to.columns, name)) return call('empty', [], type);
    const value = column(stored.to, name);
    return isOwnTable ? value : follow(stored, value);
  };
  return [
    ...audience.columns.map(({ name, type, label }) => carried(`stored.${name}`, label ?? name, read(name, type))),
    carried(membershipColumns.how, 'How', read(membershipColumns.how, 'text')),
    carried(membershipColumns.since, 'Since', read(membershipColumns.since, 'datetime')),
  ];
}

function carried(name: string, label: Text, value: Scalar): PopulationColumn {
  return { name, label, type: value.type, addedBy: '', value };
}

/** A member who left a saved list but fulfils the rule is in by the rule. */
function membership(kind: unknown, since: unknown, asked: MemberKind | undefined) {
  const parsed = memberKindSchema.safeParse(kind);
  const how: MemberKind = parsed.success && (parsed.data !== 'left' || asked === 'left') ? parsed.data : 'rule';
  return { how, since: how === 'rule' || typeof since !== 'string' ? null : since };
}
