import { andJoinConfigSchema } from '../../activities/and-join/config.ts';
import { buildAudienceConfigSchema } from '../../activities/build-audience/config.ts';
import { combineConfigSchema } from '../../activities/combine/config.ts';
import { deduplicationConfigSchema } from '../../activities/deduplication/config.ts';
import { forkConfigSchema } from '../../activities/fork/config.ts';
import { splitConfigSchema } from '../../activities/split/config.ts';
import { findDimension } from '../../catalog/lookup.ts';
import { leaves, onlyInbound, type Run } from './activity.ts';
import { changeDimension } from './change-dimension.ts';
import { channels } from './channel.ts';
import { andJoin, combine } from './combine.ts';
import { holds } from './condition.ts';
import { deduplication } from './deduplication.ts';
import { enrichment } from './enrichment.ts';
import { end, test, wait } from './flow.ts';
import { incrementalQuery } from './incremental-query.ts';
import { loadFile } from './load-file.ts';
import { rowsWhere } from './outcome.ts';
import { tableNamed } from './rule-context.ts';
import { readAudience, saveAudience } from './saved.ts';
import { reconciliation } from './reconciliation.ts';
import { split } from './split.ts';
import { updateData } from './update-data.ts';

const buildAudience: Run = ({ context, config }) => {
  const { dimension: name, rule } = buildAudienceConfigSchema.parse(config);
  const dimension = name === null ? undefined : findDimension(context.catalog, name);
  if (dimension === undefined) throw new Error('no dimension');
  const { table } = dimension;
  const rows = rowsWhere(tableNamed(context, table).rows, (row) => holds(context, table, row, rule));
  return leaves({ dimension: dimension.name, table, rows, columns: [] });
};

const fork: Run = (activity) => {
  const { branches } = forkConfigSchema.parse(activity.config);
  const { population } = onlyInbound(activity);
  return { outputs: new Map(branches.map((branch) => [branch.id, population])), drops: [], facts: new Map() };
};

/** What each kind of activity does, written from the rules alone. */
export const naiveActivities: Readonly<Record<string, Run>> = {
  'build-audience': buildAudience,
  combine: (one) => combine(one, combineConfigSchema.parse(one.config)),
  'and-join': ({ inbound, config }) => andJoin(inbound, andJoinConfigSchema.parse(config)),
  split: (one) => split(one.context, onlyInbound(one), splitConfigSchema.parse(one.config)),
  deduplication: (one) => deduplication(one.context, onlyInbound(one), deduplicationConfigSchema.parse(one.config)),
  fork,
  wait,
  test,
  end,
  enrichment,
  'change-dimension': changeDimension,
  'read-audience': readAudience,
  'save-audience': saveAudience,
  'load-file': loadFile,
  'incremental-query': incrementalQuery,
  'update-data': updateData,
  reconciliation,
  ...channels,
};
