import { andJoin } from './and-join/and-join.ts';
import { buildAudience } from './build-audience/build-audience.ts';
import { combine } from './combine/combine.ts';
import { deduplication } from './deduplication/deduplication.ts';
import type { ActivityDefinition } from './definition.ts';
import { email } from './email/email.ts';
import { fork } from './fork/fork.ts';
import { split } from './split/split.ts';

/** Every kind of activity, in the order of the palette. */
export const activityDefinitions = {
  'build-audience': buildAudience,
  combine,
  split,
  deduplication,
  fork,
  'and-join': andJoin,
  email,
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
