import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

const parts: (() => Promise<void>)[] = [];

/**
 * A part of a page whose program is fetched when it is first drawn, unless `FetchRest` did so before. Until then
 * `meanwhile` stands there; when it cannot be fetched, drawing it throws. Once there it is drawn at once, as any other.
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
    const [, setOutcome] = useState<'there'>();
    useEffect(() => {
      if (Part) return;
      fetchPart().then(
        () => setOutcome('there'),
        // Thrown where it is drawn, so that the page says that something is missing.
        (error: unknown) =>
          setOutcome(() => {
            throw error;
          }),
      );
    }, []);
    return Part ? <Part {...props} /> : meanwhile;
  };
}

/** Fetches all parts one after the other, so that they are there when they are wanted, also without a connection. */
export function FetchRest(): null {
  useEffect(() => {
    async function fetchAll() {
      for (const fetchPart of parts) await fetchPart();
    }
    // What is missing then is asked for again where it is drawn, and said there.
    fetchAll().catch(() => undefined);
  }, []);
  return null;
}
