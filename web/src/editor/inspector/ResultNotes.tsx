import { takenFact } from '@fanfare/shared';
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ActivityNumbers } from '../../counts/counts-state.ts';
import { formatCount } from '../../i18n/format.ts';
import { Icon } from '../../ui/Icon.tsx';

/** More figures than this are left to the command line. */
const SHOWN = 12;

/** Figures that are neither outputs nor drops, and what must be known to read the numbers. */
export function ResultNotes({ numbers }: { readonly numbers: ActivityNumbers | undefined }) {
  const { t } = useTranslation('flow');
  if (numbers?.state !== 'exact') return null;
  const { facts, notes } = numbers.count;
  const shown = facts.filter(({ id }) => !id.startsWith(takenFact)).slice(0, SHOWN);
  return (
    <>
      {shown.length > 0 ? (
        <dl className="mt-2 grid gap-1">
          {shown.map(({ id, label, count }) => (
            <div key={id} className="flex justify-between gap-3 text-xs">
              <dt className="truncate text-text-muted">{label}</dt>
              <dd className="tabular">{id === 'holds' ? t(count > 0 ? 'yes' : 'no') : formatCount(count)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {notes.map(({ id, text }) => (
        <p key={id} className="mt-2 flex items-start gap-1.5 text-xs text-text-muted">
          <Icon of={Info} size={13} className="mt-0.5" />
          <span>{text}</span>
        </p>
      ))}
    </>
  );
}
