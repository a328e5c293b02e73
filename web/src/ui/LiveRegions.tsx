import { useEffect, useState } from 'react';
import { listen } from './announcer.ts';

/** The two regions that speak for the whole page: one polite, one assertive. */
export function LiveRegions() {
  const polite = useRegion('polite');
  const assertive = useRegion('assertive');
  return (
    <div className="sr-only">
      <output className="block" aria-live="polite" data-testid="announcements">
        {polite}
      </output>
      <div role="alert" aria-live="assertive" data-testid="alerts">
        {assertive}
      </div>
    </div>
  );
}

/** A message said twice gets a no-break space behind it, or it would not be read again. */
function useRegion(kind: 'polite' | 'assertive'): string {
  const [message, setMessage] = useState('');
  useEffect(() => listen(kind, (next) => setMessage((current) => (current === next ? `${next}\u00a0` : next))), [kind]);
  return message;
}
