import { ArrowLeft, FileClock, History, Lock, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { errorMessage } from '../api/api-error.ts';
import { Mark } from '../app/Mark.tsx';
import { openPalette, PALETTE_KEYS } from '../command-palette/palette-state.ts';
import { printCombination } from '../shortcuts/key-combination.ts';
import { Afterwards } from '../ui/Afterwards.tsx';
import { IconButton } from '../ui/Button.tsx';
import { PresenceAvatars } from '../presence/PresenceAvatars.tsx';
import { buttonLook } from '../ui/button-look.ts';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { changeHead } from './change-head.ts';
import { useEditor, useView } from './EditorContext.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { HelpMenu } from '../tour/HelpMenu.tsx';
import { SaveAsMenu } from './SaveAsMenu.tsx';
import { SavedIndicator } from './saving/SavedIndicator.tsx';
import { useEditable } from './use-editable.ts';
import { ViewSwitch } from './ViewSwitch.tsx';

/** Back, name, state, what has been saved; the views, the list of commands, undo and redo. */
export function TopBar() {
  const { t } = useTranslation('editor');
  const { head } = useEditor();
  const editable = useEditable();
  const status = useStore(head, (campaign) => campaign.status);
  return (
    <header
      data-region="topbar"
      aria-label={t('regions.topbar')}
      className="flex h-(--topbar-height) flex-none items-center gap-2.5 border-b border-line bg-surface px-3"
    >
      <Link
        to="/campaigns"
        aria-label={t('allCampaigns')}
        title={t('allCampaigns')}
        className={buttonLook('quiet', 'md', true)}
      >
        <Icon of={ArrowLeft} />
      </Link>
      <Mark />
      <CampaignName />
      <Chip icon={FileClock}>{t(status)}</Chip>
      {editable ? (
        <Afterwards>
          <SavedIndicator />
        </Afterwards>
      ) : (
        <Chip icon={Lock} tone="outline">
          {t('readOnly')}
        </Chip>
      )}
      <div className="ml-auto flex flex-none items-center gap-2.5">
        <PresenceAvatars />
        <ViewSwitch />
        <Divider />
        <div className="flex items-center gap-0.5">
          <IconButton
            icon={Search}
            name={t('commands.list')}
            keys={printCombination(PALETTE_KEYS[0])}
            onClick={openPalette}
          />
          <VersionsButton />
          {editable ? <HistoryButtons /> : null}
          <SaveAsMenu />
          <HelpMenu />
        </div>
      </div>
    </header>
  );
}

/** Opens and closes the list of versions. */
function VersionsButton() {
  const { t } = useTranslation(['editor', 'versions']);
  const { view } = useEditor();
  const open = useView((state) => state.versionsOpen);
  return (
    <IconButton
      icon={History}
      name={t('versions:open')}
      keys={printCombination('Shift+H')}
      aria-pressed={open}
      onClick={() => view.setState({ versionsOpen: !open })}
    />
  );
}

function Divider() {
  return <span aria-hidden="true" className="h-[22px] w-px bg-line" />;
}

/** The name of the campaign, changed where it stands. A name that is refused stays in the field. */
function CampaignName() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const editable = useEditable();
  const name = useStore(session.head, (campaign) => campaign.name);
  const [typed, setTyped] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  async function keep() {
    const next = typed?.trim();
    if (next === undefined || next === name) {
      setTyped(undefined);
      return;
    }
    if (next === '') {
      setProblem(t('nameMissing'));
      return;
    }
    try {
      await changeHead(session, { name: next });
      setTyped(undefined);
      setProblem(undefined);
    } catch (error) {
      setProblem(t('nameFailed', { reason: errorMessage(error) }));
    }
  }

  if (!editable) return <h1 className="max-w-80 truncate text-md">{name}</h1>;
  return (
    <div className="relative min-w-0">
      <h1 className="sr-only">{name}</h1>
      <input
        aria-label={t('name')}
        aria-invalid={problem !== undefined}
        value={typed ?? name}
        maxLength={200}
        size={Math.min(44, Math.max(8, (typed ?? name).length))}
        className="field-sizing-content h-8 max-w-[min(22.5rem,100%)] min-w-16 truncate rounded-md border border-transparent bg-transparent px-1.5 text-md font-strong hover:border-line-strong focus:border-control focus:bg-surface"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void keep();
          if (event.key !== 'Escape') return;
          setTyped(undefined);
          setProblem(undefined);
        }}
      />
      {problem ? (
        <div className="absolute top-full left-0 z-(--layer-pop) mt-1 w-80">
          <InlineMessage tone="danger" size="sm" urgent>
            {problem}
          </InlineMessage>
        </div>
      ) : null}
    </div>
  );
}
