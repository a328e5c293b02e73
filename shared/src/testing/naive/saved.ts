import { readAudienceConfigSchema } from '../../activities/read-audience/config.ts';
import { saveAudienceConfigSchema } from '../../activities/save-audience/config.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { audienceTable, membershipColumns } from '../../condition/audience.ts';
import { leaves, onlyInbound, type Run } from './activity.ts';
import { membersOf } from './audience.ts';
import { naiveColumn } from './column.ts';
import { holds } from './condition.ts';
import { keyOf } from './environment.ts';
import { rowsWhere } from './outcome.ts';
import { type RuleContext, tableNamed } from './rule-context.ts';
import { type NaiveRow, type NaiveTable, valueOf } from './value.ts';

/** Stored rows of an audience; none while nothing was stored. */
function storedRows({ data }: RuleContext, audience: string): readonly NaiveRow[] {
  return data.get(audienceTable(audience))?.rows ?? [];
}

function isKept(row: NaiveRow): boolean {
  return ['saved', 'added'].includes(String(row.get(membershipColumns.how)));
}

function keysOf(table: Pick<NaiveTable, 'key'>, rows: Iterable<NaiveRow>): Set<string> {
  return new Set([...rows].map((row) => keyOf(table, row)));
}

/** Members as they are now, with the values that were saved with them; stored members that are gone are dropped. */
export const readAudience: Run = ({ config, context }) => {
  const { audience: id, columns } = readAudienceConfigSchema.parse(config);
  const audience = context.audiences.get(id ?? '');
  const dimension = findDimension(context.catalog, audience?.dimension ?? '');
  if (audience === undefined || dimension === undefined) throw new Error(`no audience ${id}`);
  const table = tableNamed(context, dimension.table);
  const stored = storedRows(context, audience.id);
  const byKey = new Map(stored.filter(isKept).map((row) => [keyOf(table, row), row]));
  const carried = columns.map(({ column, name }) => {
    const type = audience.columns.find((one) => one.name === column)?.type ?? 'text';
    return naiveColumn(name, type, (row) => byKey.get(keyOf(table, row))?.get(column) ?? null);
  });
  const there = keysOf(table, table.rows);
  const gone = rowsWhere(stored, (row) => isKept(row) && !there.has(keyOf(table, row)));
  const rows = membersOf(context, audience.id, holds);
  return leaves(
    { dimension: dimension.name, table: dimension.table, rows, columns: carried },
    { drops: [{ cause: 'no-longer-exists', rows: gone }] },
  );
};

/** The people go on as they came; facts say who would be saved and who would be no longer. */
export const saveAudience: Run = (activity) => {
  const { target, mode, outbound } = saveAudienceConfigSchema.parse(activity.config);
  const { population } = onlyInbound(activity);
  const table = tableNamed(activity.context, population.table);
  const stored = target.kind === 'existing' ? storedRows(activity.context, target.audience ?? '') : [];
  const saved = keysOf(
    table,
    stored.filter((row) => valueOf(row, membershipColumns.saved) === true),
  );
  const removed = keysOf(
    table,
    stored.filter((row) => valueOf(row, membershipColumns.how) === 'removed'),
  );
  const arriving = keysOf(table, population.rows);
  const among = (left: ReadonlySet<string>, keep: (key: string) => boolean) => [...left].filter(keep).length;
  const stays = among(saved, (key) => arriving.has(key));
  const facts = new Map([['held-out', among(arriving, (key) => removed.has(key))]]);
  if (mode !== 'remove') facts.set('entering', arriving.size - stays);
  if (mode !== 'add') facts.set('leaving', mode === 'remove' ? stays : saved.size - stays);
  return { outputs: new Map(outbound ? [['out', population]] : []), drops: [], facts };
};
