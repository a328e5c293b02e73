import { findActivity } from '@fanfare/shared';
import type { RuleAddress } from '../rule/use-rule-address.ts';
import type { Command, CommandContext } from './command.ts';
import { targetActivity } from './selection-targets.ts';

/** Opens the rule builder for the first rule of an activity. */
export function ruleCommands({ session, t, openRule }: CommandContext): Command[] {
  const target = (): RuleAddress | undefined => {
    const activity = findActivity(session.documents.getState().graph, targetActivity(session) ?? '');
    const field = activity && firstRule(activity.config);
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

/** Where the first rule stands in the settings of an activity. */
function firstRule(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    if (isRule(part)) return name;
    const inside = firstRule(part);
    if (inside !== undefined) return `${name}/${inside}`;
  }
  return undefined;
}

function isRule(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'group';
}
