import { ChevronUp, Keyboard, Monitor, Moon, Pencil, Sun } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName, languages } from '../i18n/languages.ts';
import { readerLanguage } from '../i18n/reader.ts';
import { useShowShortcuts } from '../shortcuts/sheet-context.ts';
import { chooseTheme, themeChoices, useThemeChoice } from '../theme/theme.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/menu-entry.ts';
import { ActorDialog } from './ActorDialog.tsx';
import { chooseActorLanguage } from './use-actor-language.ts';

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

/** Who is working here, with the settings that belong to the person: name, appearance, language, keys. */
export function ActorMenu({ name }: { readonly name: string }) {
  const { t } = useTranslation('shell');
  const theme = useThemeChoice();
  const language = readerLanguage();
  const showShortcuts = useShowShortcuts();
  const [renaming, setRenaming] = useState(false);
  const entries: readonly MenuEntry[] = [
    {
      id: 'you',
      section: [
        { id: 'rename', label: t('actor.rename'), icon: Pencil, onSelect: () => setRenaming(true) },
        { id: 'keys', label: t('keys'), icon: Keyboard, keys: '?', onSelect: showShortcuts },
      ],
    },
    {
      id: 'theme',
      heading: t('theme.name'),
      section: themeChoices.map((choice) => ({
        id: choice,
        label: t(`theme.${choice}`),
        icon: THEME_ICONS[choice],
        checked: theme === choice,
        onCheckedChange: () => chooseTheme(choice),
      })),
    },
    {
      id: 'language',
      heading: t('language.name'),
      section: languages.map((tag) => ({
        id: tag,
        label: languageName(tag),
        checked: language === tag,
        onCheckedChange: () => void chooseActorLanguage(tag),
      })),
    },
  ];
  return (
    <>
      <Menu
        side="top"
        align="start"
        entries={entries}
        trigger={
          <button
            type="button"
            aria-label={t('actor.menu', { name })}
            className="flex min-h-10 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-hover data-popup-open:bg-hover"
          >
            <Avatar name={name} />
            <span className="min-w-0 flex-1 truncate font-strong">{name}</span>
            <Icon of={ChevronUp} size={14} className="text-text-muted" />
          </button>
        }
      />
      {renaming ? <ActorDialog open current={name} onDone={() => setRenaming(false)} /> : null}
    </>
  );
}
