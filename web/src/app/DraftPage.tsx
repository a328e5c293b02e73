import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatMoment } from '../i18n/format-date.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { LeaveQuestion } from './LeaveQuestion.tsx';
import { Page } from './Page.tsx';
import { Refusal } from './Refusal.tsx';

/** Who stored it last, and when. */
interface Change {
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface DraftPageProps {
  readonly name: string;
  /** The list it belongs to. */
  readonly back: { readonly to: string; readonly words: string };
  readonly draft: {
    readonly base: Change;
    readonly changed: boolean;
    readonly stale: Change | undefined;
    readonly refusal: unknown;
    readonly discard: () => void;
    readonly takeTheirs: () => void;
  };
  readonly readOnly: boolean;
  readonly save: { readonly words: string; readonly failed: string; readonly disabled: boolean };
  /** Stores what is typed over the version it was made from. */
  readonly onSave: () => void;
  /** Stores it over the newer version of somebody else. */
  readonly onOverwrite: () => void;
  readonly entries: readonly MenuEntry[];
  /** It is about to go: leaving needs no question. */
  readonly leaving: boolean;
  readonly children: ReactNode;
}

/** The page of something stored that is edited: saving, discarding, what others did meanwhile, and leaving. */
export function DraftPage({ name, back, draft, readOnly, save, children, ...rest }: DraftPageProps) {
  const { t } = useTranslation('shell');
  const { base, changed, stale, refusal } = draft;
  return (
    <Page
      title={name}
      subtitle={
        <div className="flex flex-wrap gap-x-4">
          <Link to={back.to} className="link">
            {back.words}
          </Link>
          <p>{t('draft.changedBy', { time: formatMoment(base.updatedAt), name: base.updatedBy })}</p>
        </div>
      }
      actions={
        readOnly ? null : (
          <>
            {changed ? (
              <>
                <Chip tone="warning">{t('draft.unsaved')}</Chip>
                <Button onClick={draft.discard}>{t('draft.discard')}</Button>
                <Button kind="primary" disabled={save.disabled} onClick={rest.onSave}>
                  {save.words}
                </Button>
              </>
            ) : null}
            <Menu
              align="end"
              trigger={<IconButton icon={Ellipsis} name={t('draft.more', { name })} />}
              entries={rest.entries}
            />
          </>
        )
      }
    >
      {stale ? (
        <InlineMessage
          tone="warning"
          urgent
          title={t('draft.staleTitle', { who: stale.updatedBy, name })}
          actions={
            <>
              <Button onClick={draft.takeTheirs}>{t('draft.theirs')}</Button>
              <Button onClick={rest.onOverwrite}>{t('draft.mine')}</Button>
            </>
          }
        >
          {t('draft.staleText', { time: formatMoment(stale.updatedAt) })}
        </InlineMessage>
      ) : null}
      <Refusal of={refusal} title={save.failed} />
      {children}
      <LeaveQuestion name={name} unsaved={changed && !rest.leaving} />
    </Page>
  );
}
