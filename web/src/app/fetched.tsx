import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from 'react';
import type { ApiError } from '../api/api-error.ts';
import { LoadFailed } from '../api/LoadFailed.tsx';
import { notReached } from '../api/not-reached.ts';

const parts: (() => Promise<void>)[] = [];

/**
 * A part of a page whose program is fetched when it is first drawn, unless `FetchRest` did so before. Until then
 * `meanwhile` stands there; when the server does not send it, that is said there, and it is asked for again. Once there it
 * is drawn at once, as any other.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): ComponentType<Props> {
  let Part: ComponentType<Props> | undefined;
  const fetchPart = async () => {
    Part ??= await load();
  };
  parts.push(fetchPart);

  return function Fetched(props: Props) {
    const [outcome, setOutcome] = useState<'there' | ApiError>();
    const ask = useCallback(() => {
      fetchPart().then(
        () => setOutcome('there'),
        () => setOutcome(notReached()),
      );
    }, []);
    useEffect(() => {
      if (!Part) ask();
    }, [ask]);
    if (Part) return <Part {...props} />;
    return outcome instanceof Error ? <LoadFailed error={outcome} onRetry={ask} className="m-4" /> : meanwhile;
  };
}

/** Fetches all parts, so that they are there when they are wanted, also without a connection. */
export function FetchRest(): null {
  useEffect(() => {
    // What does not arrive is asked for again where it is drawn, and said there.
    for (const fetchPart of parts) fetchPart().catch(() => undefined);
  }, []);
  return null;
}
