import type { BaseUIEvent } from '@base-ui/react/types';
import type { KeyboardEvent } from 'react';

/** Escape on a closed list leaves what is chosen as it is; it belongs to the panel around it. */
export function escapeKeepsValue(event: BaseUIEvent<KeyboardEvent<HTMLInputElement>>): void {
  const open = event.currentTarget.getAttribute('aria-expanded') === 'true';
  if (event.key === 'Escape' && !open) event.preventBaseUIHandler();
}
