import type { ActivityId } from '@fanfare/shared';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** A rule in a campaign: the activity and where the rule stands in its settings, such as `rule` or `subsets/0/rule`. */
export interface RuleAddress {
  readonly activity: ActivityId;
  readonly field: string;
}

const PARAMETER = 'rule';

/** The rule that is open in the rule builder. It is part of the address, so that reloading and going back keep it. */
export function useRuleAddress() {
  const [parameters, setParameters] = useSearchParams();
  const text = parameters.get(PARAMETER);
  const address = useMemo(() => (text === null ? undefined : parse(text)), [text]);
  const open = useCallback(
    ({ activity, field }: RuleAddress) =>
      setParameters((current) => {
        const changed = new URLSearchParams(current);
        changed.set(PARAMETER, `${activity}/${field}`);
        return changed;
      }),
    [setParameters],
  );
  const close = useCallback(
    () =>
      setParameters((current) => {
        const changed = new URLSearchParams(current);
        changed.delete(PARAMETER);
        return changed;
      }),
    [setParameters],
  );
  return { address, open, close };
}

function parse(text: string): RuleAddress | undefined {
  const slash = text.indexOf('/');
  return slash > 0 ? { activity: text.slice(0, slash), field: text.slice(slash + 1) } : undefined;
}
