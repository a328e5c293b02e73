import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

const PARAMETER = 'version';

/** Which older version is looked at; part of the address, so that links and going back work. */
export function useVersionAddress() {
  const [parameters, setParameters] = useSearchParams();
  const number = numberIn(parameters.get(PARAMETER));
  const open = useCallback(
    (next: number | undefined) =>
      setParameters((current) => {
        const changed = new URLSearchParams(current);
        if (next === undefined) changed.delete(PARAMETER);
        else changed.set(PARAMETER, String(next));
        return changed;
      }),
    [setParameters],
  );
  return { number, open };
}

/** A version number as it stands in an address. */
export function numberIn(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
