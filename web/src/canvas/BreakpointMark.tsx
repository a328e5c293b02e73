import { OctagonPause } from 'lucide-react';
import { Icon } from '../ui/Icon.tsx';

/** On the corner of a card: what follows it waits. The name of the card says it in words. */
export function BreakpointMark() {
  return (
    <span aria-hidden="true" className="breakpoint-mark">
      <Icon of={OctagonPause} size={14} />
    </span>
  );
}
