import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { numberIn } from '../versions/use-version-address.ts';

/** Which two versions are compared: `from` an older one, `to` another one or what is on screen. Part of the address. */
export function useChangesAddress() {
  const [parameters, setParameters] = useSearchParams();
  const from = numberIn(parameters.get('from'));
  const to = numberIn(parameters.get('to'));
  const choose = useCallback(
    (next: { from?: number | undefined; to?: number | undefined }) =>
      setParameters(
        (current) => {
          const changed = new URLSearchParams(current);
          for (const [name, value] of Object.entries(next)) {
            if (value === undefined) changed.delete(name);
            else changed.set(name, String(value));
          }
          return changed;
        },
        { replace: true },
      ),
    [setParameters],
  );
  /** Opens the comparison of a version with what is on screen. */
  const compare = useCallback(
    (number: number) =>
      setParameters((current) => {
        const changed = new URLSearchParams(current);
        changed.delete('version');
        changed.delete('to');
        changed.set('view', 'changes');
        changed.set('from', String(number));
        return changed;
      }),
    [setParameters],
  );
  return { from, to, choose, compare };
}
