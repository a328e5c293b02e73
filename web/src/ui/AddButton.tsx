import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';

export interface AddButtonProps {
  readonly kind?: 'default' | 'quiet';
  readonly disabled?: boolean;
  readonly disabledReason?: string | undefined;
  readonly children: ReactNode;
  readonly onClick: () => void;
}

/** Under a list: adds an entry at its end. */
export function AddButton(props: AddButtonProps) {
  return <Button {...props} size="sm" icon={Plus} className="justify-self-start" />;
}
