import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.tsx';

export interface AdvancedProps {
  /** Says in a few words what differs from the default; nothing when nothing does. */
  readonly differs?: string | undefined;
  readonly children: ReactNode;
}

/** The closed section for what few need; it says when it holds something other than the default. */
export function Advanced({ differs, children }: AdvancedProps) {
  const { t } = useTranslation('inspector');
  return (
    <details className="group border-t border-line pt-2">
      <summary className="flex min-h-6 list-none items-center gap-1.5 text-xs font-medium text-text-muted">
        <Icon of={ChevronRight} size={14} className="transition-[rotate] group-open:rotate-90" />
        {t('advanced')}
        {differs ? <span className="font-normal text-text-subtle">{differs}</span> : null}
      </summary>
      <div className="grid gap-3 pt-2">{children}</div>
    </details>
  );
}
