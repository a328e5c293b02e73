import type { Decision } from '@fanfare/shared';
import { ChevronRight, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';

export interface DecisionsProps {
  readonly decisions: readonly Decision[];
  readonly readOnly: boolean;
  readonly onChange: (decisions: Decision[]) => void;
}

/** What was decided about candidates, newest first, each to be taken back. */
export function Decisions({ decisions, readOnly, onChange }: DecisionsProps) {
  const { t } = useTranslation('reconciliation');
  if (decisions.length === 0) return null;
  const newest = decisions.map((decision, index) => ({ decision, index })).toReversed();
  return (
    <details className="group border-t border-line pt-2">
      <summary className="flex min-h-6 list-none items-center gap-1.5 text-xs font-medium text-text-muted">
        <Icon of={ChevronRight} size={14} className="transition-[rotate] group-open:rotate-90" />
        {t('decisions', { count: decisions.length })}
      </summary>
      <p className="pt-1 text-xs text-text-subtle">{t('decisionsHelp')}</p>
      <ul className="grid max-h-60 gap-0.5 overflow-y-auto pt-1.5 text-xs">
        {newest.map(({ decision, index }) => {
          const words = { line: decision.line.join(', '), target: decision.target.join(', ') };
          return (
            <li key={index} className="flex items-center justify-between gap-2">
              <span>{t(decision.accept ? 'decisionAccepted' : 'decisionRejected', words)}</span>
              {readOnly ? null : (
                <IconButton
                  size="sm"
                  icon={Undo2}
                  name={t('removeDecision', words)}
                  onClick={() => onChange(decisions.toSpliced(index, 1))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {readOnly ? null : (
        <Button size="sm" className="mt-2" onClick={() => onChange([])}>
          {t('clearDecisions')}
        </Button>
      )}
    </details>
  );
}
