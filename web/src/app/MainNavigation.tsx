import { BookOpen, FileUp, ListFilter, Megaphone, Search, Table2, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { openPalette, PALETTE_KEYS } from '../command-palette/palette-state.ts';
import { printCombination } from '../shortcuts/key-combination.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconGlyph } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { ActorMenu } from './ActorMenu.tsx';
import { Mark } from './Mark.tsx';
import { useActor } from './use-actor.ts';

/** The places of the product; only those that exist. */
export function MainNavigation() {
  const { t } = useTranslation('shell');
  const actor = useActor();
  return (
    <nav
      aria-label={t('mainNavigation')}
      className="flex min-h-0 flex-col gap-0.5 overflow-auto border-r border-line bg-surface px-2.5 pt-3.5 pb-2.5 max-narrow:flex-row max-narrow:items-center max-narrow:border-r-0 max-narrow:border-b max-narrow:py-2"
    >
      <span className="flex items-center gap-2 px-2 pb-3.5 text-lg font-strong max-narrow:pb-0">
        <Mark />
        {t('product')}
      </span>
      <button
        type="button"
        onClick={openPalette}
        className="mb-2 flex h-8 flex-none items-center gap-2.5 rounded-md border border-line-strong px-2.5 text-text-muted transition-colors duration-(--duration-fast) hover:bg-hover hover:text-text max-narrow:mb-0"
      >
        <Icon of={Search} />
        {t('commands')}
        <span className="ml-auto" aria-hidden="true">
          <Kbd>{printCombination(PALETTE_KEYS[0])}</Kbd>
        </span>
      </button>
      <Place to="/campaigns" icon={Megaphone}>
        {t('campaigns')}
      </Place>
      <Place to="/audiences" icon={UsersRound}>
        {t('audiences')}
      </Place>
      <Place to="/filters" icon={ListFilter}>
        {t('filters')}
      </Place>
      <h2 className="flex items-center gap-2.5 px-2.5 pt-3.5 pb-1 text-2xs text-text-subtle max-narrow:sr-only">
        {t('data')}
      </h2>
      <Place to="/data/tables" icon={Table2}>
        {t('tables')}
      </Place>
      <Place to="/data/catalog" icon={BookOpen}>
        {t('catalog')}
      </Place>
      <Place to="/data/import" icon={FileUp}>
        {t('import')}
      </Place>
      <div className="mt-auto pt-3 max-narrow:mt-0 max-narrow:ml-auto max-narrow:pt-0">
        {actor ? <ActorMenu name={actor.name} /> : null}
      </div>
    </nav>
  );
}

interface PlaceProps {
  readonly to: string;
  readonly icon: IconGlyph;
  readonly children: ReactNode;
}

function Place({ to, icon, children }: PlaceProps) {
  return (
    <NavLink
      to={to}
      className={({ isActive }) =>
        classNames(
          'flex h-8 flex-none items-center gap-2.5 rounded-md px-2.5 transition-colors duration-(--duration-fast)',
          isActive ? 'bg-accent-soft font-medium text-accent-text' : 'text-text-muted hover:bg-hover hover:text-text',
        )
      }
    >
      <Icon of={icon} />
      {children}
    </NavLink>
  );
}
