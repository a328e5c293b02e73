import { BookOpen, FileUp, ListFilter, Megaphone, Table2, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import type { PaletteGroup } from './palette-entry.ts';

const PAGES = [
  { to: '/campaigns', word: 'campaigns', icon: Megaphone },
  { to: '/audiences', word: 'audiences', icon: UsersRound },
  { to: '/filters', word: 'filters', icon: ListFilter },
  { to: '/data/tables', word: 'tables', icon: Table2 },
  { to: '/data/catalog', word: 'catalog', icon: BookOpen },
  { to: '/data/import', word: 'import', icon: FileUp },
] as const;

/** The pages of the product. */
export function usePageEntries(): PaletteGroup {
  const { t } = useTranslation(['palette', 'shell']);
  const navigate = useNavigate();
  const entries = PAGES.map(({ to, word, icon }) => ({
    id: to,
    label: t(`shell:${word}`),
    mark: <Icon of={icon} size={15} className="text-text-subtle" />,
    perform: () => void navigate(to),
  }));
  return { id: 'pages', title: t('palette:pages'), entries };
}
