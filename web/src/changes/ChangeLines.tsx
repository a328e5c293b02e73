import { Minus, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tile } from '../ui/Tile.tsx';
import type { ChangeLine } from './change-lines.ts';

const MARKS = { added: Plus, removed: Minus, changed: Pencil } as const;

/** What differs, one line each; a long list shows its beginning first. */
export function ChangeLines({ lines, first = 8 }: { readonly lines: readonly ChangeLine[]; readonly first?: number }) {
  const { t } = useTranslation('changes');
  const [all, setAll] = useState(false);
  if (lines.length === 0) return <p className="text-xs text-text-muted">{t('none')}</p>;
  const shown = all || lines.length <= first + 1 ? lines : lines.slice(0, first);
  return (
    <ul aria-label={t('list')} className="grid gap-1">
      {shown.map((line) => (
        <Line key={line.key} line={line} />
      ))}
      {shown.length < lines.length ? (
        <li>
          <button type="button" className="link inline-flex min-h-6 items-center text-xs" onClick={() => setAll(true)}>
            {t('more', { count: lines.length - shown.length })}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

function Line({ line }: { readonly line: ChangeLine }) {
  const { activity, kind, name, what } = line;
  const look = activity && lookOf(activity.type);
  return (
    <li className="flex min-h-6 items-center gap-2 text-xs">
      {look ? (
        <Tile family={look.category} icon={look.icon} size="xs" off={kind === 'removed'} />
      ) : (
        <span className="grid size-[18px] flex-none place-items-center text-text-subtle">
          <Icon of={MARKS[kind]} size={12} />
        </span>
      )}
      <span className={classNames('min-w-0 truncate font-medium', kind === 'removed' && 'line-through')} title={name}>
        {name}
      </span>
      <span className="ml-auto flex-none text-text-muted">{what}</span>
    </li>
  );
}
