import { findActivity, findDefinition } from '@fanfare/shared';
import type { RuleAddress } from '../rule/use-rule-address.ts';
import type { Command, CommandContext } from './command.ts';
import { targetActivity } from './selection-targets.ts';

/** Opens the rule builder for the first rule of an activity. */
export function ruleCommands({ session, t, openRule }: CommandContext): Command[] {
  const target = (): RuleAddress | undefined => {
    const activity = findActivity(session.documents.getState().graph, targetActivity(session) ?? '');
    const isPairRule = findDefinition(activity?.type ?? '')?.isPairRule ?? (() => false);
    const field = activity && ruleFields(activity.config).find((one) => !isPairRule(one));
    return activity && field !== undefined ? { activity: activity.id, field } : undefined;
  };
  return [
    {
      name: 'open-rule',
      label: t('commands.openRule'),
      keys: ['R'],
      enabled: () => target() !== undefined,
      perform: () => {
        const address = target();
        if (address) openRule(address);
      },
    },
  ];
}

/** Where rules stand in the settings of an activity, in order. */
function ruleFields(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    isRule(part) ? [name] : ruleFields(part).map((inside) => `${name}/${inside}`),
  );
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'group';
}
