import type { VersionHead } from '@fanfare/shared';
import { Bookmark, Ellipsis, Eye, GitCompareArrows, History, PencilLine, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../api/api-error.ts';
import { useEditable } from '../editor/use-editable.ts';
import { formatExactly, formatMoment } from '../i18n/format-date.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { LabelDialog } from './LabelDialog.tsx';
import { useChangesAddress } from '../changes/use-changes-address.ts';
import { useVersionActions } from './version-actions.ts';
import { useVersionAddress } from './use-version-address.ts';

/** A version in the list: what it is called, whose it is, how much changed, and what can be done with it. */
export function VersionRow({ version, newest }: { readonly version: VersionHead; readonly newest: boolean }) {
  const { t } = useTranslation('versions');
  const { number, label, actor, at, kind, changes, restored, activities } = version;
  const { number: shown, open } = useVersionAddress();
  const [failed, setFailed] = useState<string | undefined>();
  const title = label ?? t('version', { number });
  const what =
    kind === 'created'
      ? t('created')
      : kind === 'restored' && restored !== null
        ? t('restored', { number: restored })
        : t('changes', { count: changes });
  return (
    <li
      className="relative border-b border-line px-4 py-2.5 hover:bg-hover data-current:bg-selected"
      data-testid={`version-${number}`}
      {...(shown === number ? { 'data-current': '' } : {})}
    >
      <div className="flex items-start gap-2.5">
        <Avatar name={actor} />
        <div className="min-w-0 flex-1">
          <p className="flex min-w-0 items-center gap-1.5">
            {label === null ? null : <Icon of={Bookmark} size={13} className="flex-none text-accent-text" />}
            <button
              type="button"
              className="min-w-0 truncate text-left font-strong after:absolute after:inset-0"
              aria-label={label === null ? undefined : t('versionNamed', { number, label })}
              onClick={() => open(newest ? undefined : number)}
            >
              {title}
            </button>
            {newest ? <Chip tone="accent">{t('now')}</Chip> : null}
          </p>
          <p className="truncate text-xs text-text-muted" title={formatExactly(at)}>
            {t('by', { who: actor, time: formatMoment(at) })}
          </p>
          <p className="tabular truncate text-xs text-text-subtle">
            {what} · {t('activities', { count: activities })}
          </p>
        </div>
        <RowMenu version={version} newest={newest} onFailed={setFailed} />
      </div>
      {failed ? (
        <InlineMessage tone="danger" size="sm" urgent className="relative mt-2">
          {failed}
        </InlineMessage>
      ) : null}
    </li>
  );
}

interface RowMenuProps {
  readonly version: VersionHead;
  readonly newest: boolean;
  readonly onFailed: (reason: string | undefined) => void;
}

function RowMenu({ version: { number, label }, newest, onFailed }: RowMenuProps) {
  const { t } = useTranslation('versions');
  const editable = useEditable();
  const actions = useVersionActions();
  const look = useVersionAddress();
  const { compare } = useChangesAddress();
  const [naming, setNaming] = useState(false);
  const doing = (work: Promise<void>) => {
    onFailed(undefined);
    work.catch((error: unknown) => onFailed(t('refused', { reason: errorMessage(error) })));
  };
  const entries: MenuEntry[] = [
    ...(newest
      ? []
      : [
          { id: 'look', label: t('look'), icon: Eye, onSelect: () => look.open(number) },
          { id: 'compare', label: t('compare'), icon: GitCompareArrows, onSelect: () => compare(number) },
        ]),
    ...(newest || !editable
      ? []
      : [{ id: 'restore', label: t('restore'), icon: History, onSelect: () => doing(actions.restore(number)) }]),
    ...(editable
      ? [
          { id: 'name', label: t('rename'), icon: PencilLine, onSelect: () => setNaming(true) },
          ...(label === null
            ? []
            : [{ id: 'unname', label: t('unname'), icon: X, onSelect: () => doing(actions.label(number, null)) }]),
        ]
      : []),
  ];
  if (entries.length === 0) return null;
  return (
    <>
      <Menu
        entries={entries}
        trigger={
          <IconButton
            size="sm"
            icon={Ellipsis}
            name={t('actions', { number })}
            className="relative z-(--layer-raised)"
          />
        }
      />
      {naming ? <LabelDialog number={number} label={label} onClose={() => setNaming(false)} /> : null}
    </>
  );
}
