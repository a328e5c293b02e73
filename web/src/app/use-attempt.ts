import { useState } from 'react';

/** Something that the server can refuse: whether it is under way, and what the last attempt was refused with. */
export function useAttempt() {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>();

  /** Does it, once at a time; false when it was refused. */
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    setRefusal(undefined);
    try {
      await act();
      return true;
    } catch (error) {
      setRefusal(error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return { busy, refusal, attempt };
}
