import {
  type ActivityId,
  type Actor,
  type EndpointPart,
  inEnglish,
  type Population,
  type PopulationColumn,
  printValues,
  type SaveAudienceConfig,
  saveAudienceConfigSchema,
  type savePopulation as endpoint,
  type SavedPeople,
  type StoredAudience,
} from '@fanfare/shared';
import { type Caller, compileRequest } from '../counts/count-request.ts';
import type { EngineConnection } from '../engine/engine.ts';
import { badRequest, notFound } from '../http/errors.ts';
import { openPopulation, type OpenPeople } from '../people/open-people.ts';
import { refuseBlocked } from '../people/refuse-blocked.ts';
import { recordAudienceEvent } from './audience-audit.ts';
import { readAudience, withCatalog } from './audience-list.ts';
import { changeAudiences, holdAudiences } from './audience-lock.ts';
import { insertAudience } from './audience-store.ts';
import type { MemberParts } from './change-by-hand.ts';
import { saveRule } from './member-rules.ts';
import { openMembers } from './member-table.ts';
import { type GivenPeople, isSame, previewMembers, rewriteMembers } from './rewrite-members.ts';

type Request = EndpointPart<typeof endpoint, 'body'>;

/** What a Save audience has to save. */
interface Saving {
  activity: ActivityId;
  config: SaveAudienceConfig;
  population: Population;
}

/** Saves the people that arrive at a Save audience, or says what that would do. @throws HttpError 404, 409, 422 */
export async function savePopulation(parts: MemberParts, request: Request, caller: Caller): Promise<SavedPeople> {
  const compiled = await compileRequest(parts.counting, request.graph, caller.actor.workspace);
  const find = () => findSaving(compiled.compiled, request);
  const people = await openPopulation(parts.counting, compiled, () => find().population, [], caller);
  try {
    const saving = find();
    const fixed = await withCatalog(parts, caller.actor.workspace);
    const audience = await targetOf(fixed, caller.actor, saving, request.preview);
    return await parts.engine.withConnection(
      async (connection) => {
        const given = await takePeople(connection, people, saving.population.columns);
        if (audience === undefined) return previewNew(connection, saving, given);
        return saveTo(fixed, caller.actor, { connection, given, saving, audience, request });
      },
      { signal: caller.signal },
    );
  } finally {
    people.close();
  }
}

function findSaving(
  { activities, problems }: Awaited<ReturnType<typeof compileRequest>>['compiled'],
  { graph, activity: id }: Request,
): Saving {
  const activity = graph.activities.find((one) => one.id === id);
  const found = activities.get(id);
  if (activity === undefined || found === undefined) throw notFound(`The activity ${id}`);
  if (activity.type !== 'save-audience') throw badRequest('audience.no-save', 'This activity saves nobody.');
  if (found.status === 'blocked') throw refuseBlocked(found, problems);
  const [arriving] = found.inbound;
  if (arriving === undefined) throw notFound('The people to save');
  const config = saveAudienceConfigSchema.parse(activity.config);
  return { activity: id, config, population: { ...arriving.population, columns: found.compiled.stores ?? [] } };
}

/** The audience to save to; a new one is made, unless this is only a look ahead. */
async function targetOf(
  parts: MemberParts,
  actor: Actor,
  { activity, config: { target }, population }: Saving,
  preview: boolean,
): Promise<StoredAudience | undefined> {
  if (target.kind === 'existing') return readAudience(parts, actor.workspace, target.audience ?? '');
  const label = target.label.trim();
  return changeAudiences(parts.db, actor.workspace, async (db) => {
    const made = await db
      .selectFrom('audiences')
      .select(['id', 'label'])
      .where('workspace', '=', actor.workspace)
      .where('made_by', '=', activity)
      .execute();
    const own = made.find((one) => one.label.toLowerCase() === label.toLowerCase());
    if (own) return readAudience({ ...parts, db }, actor.workspace, own.id);
    if (preview) return undefined;
    const draft = { label, description: '', dimension: population.dimension, rule: null, madeBy: activity };
    return insertAudience({ ...parts, db }, actor, draft);
  });
}

/** The keys and the values to store, in a temporary table of the connection. */
async function takePeople(
  connection: EngineConnection,
  people: OpenPeople,
  columns: readonly PopulationColumn[],
): Promise<GivenPeople> {
  const table = '_fanfare_given';
  const values = columns.map(({ value }) => value);
  const statement = printValues(people.relation, values, people.statements);
  await connection.run(`CREATE TEMP TABLE ${table} AS ${statement.text}`, statement.values);
  return { table, columns: columns.map(({ name, type }) => ({ name, type })) };
}

async function previewNew(connection: EngineConnection, { config }: Saving, given: GivenPeople): Promise<SavedPeople> {
  const [row] = await connection.all(`SELECT count(*) FROM ${given.table}`);
  const arriving = Number(row?.[0] ?? 0);
  const after = config.mode === 'remove' ? 0 : arriving;
  const label = config.target.kind === 'new' ? config.target.label.trim() : '';
  const counts = { arriving, heldOut: 0, before: 0, after, entering: after, leaving: 0 };
  return { audience: null, label, ...counts, done: true };
}

async function saveTo(
  parts: MemberParts,
  actor: Actor,
  work: {
    connection: EngineConnection;
    given: GivenPeople;
    saving: Saving;
    audience: StoredAudience;
    request: Request;
  },
): Promise<SavedPeople> {
  const { connection, given, saving, audience, request } = work;
  const { workspace } = actor;
  const { engine } = parts;
  const effect = `audience ${audience.id} ${request.effect}`;
  return parts.db.transaction().execute(async (db) => {
    await holdAudiences(db, workspace);
    return parts.locks.hold(`members of ${audience.id}`, async () => {
      const stored = await readAudience({ ...parts, db }, workspace, audience.id);
      const members = openMembers(engine, stored, await parts.readCatalog(workspace));
      const rule = saveRule(saving.config.mode, members.carried, given.columns);
      const counts = await previewMembers(connection, engine, members, given, rule);
      const done = (await engine.findEffect(effect)) === undefined;
      const [row] = await connection.all(`SELECT count(*) FROM ${given.table}`);
      const result = { audience: stored.id, label: stored.label, arriving: Number(row?.[0] ?? 0), ...counts, done };
      if (request.preview) return result;
      const change = `${saving.config.mode} from a campaign`;
      if (done) await rewriteMembers(connection, engine, members, given, rule, { actor, effect, change });
      const columns = rule.carried.map(({ name, type }) => ({ name, type, ...labelOf(name, saving, stored) }));
      await db
        .updateTable('audiences')
        .set({ stored: true, columns: JSON.stringify(columns) })
        .where('workspace', '=', workspace)
        .where('id', '=', stored.id)
        .execute();
      if (done) await recordAudienceEvent(db, actor, stored.id, 'saved', { ...counts, activity: saving.activity });
      return result;
    });
  });
}

function labelOf(name: string, { population }: Saving, audience: StoredAudience): { label?: string } {
  const own = [...population.columns, ...audience.columns].find((one) => isSame(one.name, name));
  return own?.label === undefined ? {} : { label: inEnglish(own.label) };
}
