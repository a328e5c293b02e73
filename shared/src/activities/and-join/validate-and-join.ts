import type { ActivityProblem, InboundTransition, ValidateContext } from '../definition.ts';
import { type AndJoinConfig, isWaitedFor } from './config.ts';
import { phrase } from '../../words/phrase.ts';

/** What is missing or cannot be in the settings of an AND-join. */
export function joinProblems(config: AndJoinConfig, { inbound }: ValidateContext): ActivityProblem[] {
  return [...primaryProblems(config, inbound), ...untickedProblems(config, inbound), ...limitProblems(config, inbound)];
}

function primaryProblems(
  { waitFor, primary }: AndJoinConfig,
  inbound: readonly InboundTransition[],
): ActivityProblem[] {
  if (primary === null) return [{ code: 'primary.missing', field: 'primary' }];
  if (!inbound.some((one) => one.transition === primary)) return [{ code: 'primary.unknown', field: 'primary' }];
  return isWaitedFor(waitFor, primary) ? [] : [{ code: 'primary.unticked', field: 'primary' }];
}

function untickedProblems({ waitFor }: AndJoinConfig, inbound: readonly InboundTransition[]): ActivityProblem[] {
  return inbound
    .filter((one) => !isWaitedFor(waitFor, one.transition))
    .map((one) => ({
      code: 'join.unticked',
      field: 'waitFor',
      transition: one.transition,
      params: { activity: one.fromLabel },
    }));
}

function limitProblems(
  { waitFor, primary, limit }: AndJoinConfig,
  inbound: readonly InboundTransition[],
): ActivityProblem[] {
  if (!limit) return [];
  if (limit.amount === null) {
    const params = { field: phrase('field.timeLimit'), hint: phrase('hint.sayHowLongOrSwitchOff') };
    return [{ code: 'config.missing', field: 'limit/amount', params }];
  }
  const others = inbound.filter((one) => one.transition !== primary && isWaitedFor(waitFor, one.transition));
  return others.length === 0 && inbound.length > 1 ? [{ code: 'join.limit.alone', field: 'limit' }] : [];
}
