import { andJoin } from './and-join/and-join.ts';
import { buildAudience } from './build-audience/build-audience.ts';
import { changeDimension } from './change-dimension/change-dimension.ts';
import { combine } from './combine/combine.ts';
import { enrichment } from './enrichment/enrichment.ts';
import { deduplication } from './deduplication/deduplication.ts';
import type { ActivityDefinition } from './definition.ts';
import { custom } from './custom/custom.ts';
import { directMail } from './direct-mail/direct-mail.ts';
import { email } from './email/email.ts';
import { end } from './end/end.ts';
import { push } from './push/push.ts';
import { sms } from './sms/sms.ts';
import { fork } from './fork/fork.ts';
import { incrementalQuery } from './incremental-query/incremental-query.ts';
import { loadFile } from './load-file/load-file.ts';
import { readAudience } from './read-audience/read-audience.ts';
import { reconciliation } from './reconciliation/reconciliation.ts';
import { saveAudience } from './save-audience/save-audience.ts';
import { split } from './split/split.ts';
import { test } from './test/test.ts';
import { updateData } from './update-data/update-data.ts';
import { wait } from './wait/wait.ts';

/** Every kind of activity, in the order of the palette. */
export const activityDefinitions = {
  'build-audience': buildAudience,
  'read-audience': readAudience,
  'incremental-query': incrementalQuery,
  'load-file': loadFile,
  combine,
  split,
  deduplication,
  'change-dimension': changeDimension,
  enrichment,
  reconciliation,
  'save-audience': saveAudience,
  'update-data': updateData,
  fork,
  'and-join': andJoin,
  wait,
  test,
  end,
  email,
  sms,
  push,
  'direct-mail': directMail,
  custom,
} as const satisfies { [Type in string]: ActivityDefinition };

export type ActivityType = keyof typeof activityDefinitions;
/** Settings of a kind of activity. */
export type ConfigOf<Type extends ActivityType> = ReturnType<(typeof activityDefinitions)[Type]['initial']>;

export const activityTypes = Object.keys(activityDefinitions) as ActivityType[];

export function isActivityType(type: string): type is ActivityType {
  return Object.hasOwn(activityDefinitions, type);
}

/** The definition of a kind of activity, with the type of its settings. */
export function definitionOf<Type extends ActivityType>(type: Type): (typeof activityDefinitions)[Type] {
  return activityDefinitions[type];
}

/** The definition for a type as it stands in a graph; undefined when this program does not know it. */
export function findDefinition(type: string): ActivityDefinition | undefined {
  return isActivityType(type) ? activityDefinitions[type] : undefined;
}
