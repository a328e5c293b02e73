import { CircleHelp, Footprints, Keyboard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { useShowShortcuts } from '../shortcuts/sheet-context.ts';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';

/** The tour and the list of keys. */
export function HelpMenu() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const showShortcuts = useShowShortcuts();
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={CircleHelp} name={t('keep.help')} />}
      entries={[
        {
          id: 'tour',
          label: t('keep.tour'),
          icon: Footprints,
          onSelect: () => requestAnimationFrame(() => session.view.setState({ tour: 0 })),
        },
        { id: 'keys', label: t('keep.keys'), icon: Keyboard, keys: '?', onSelect: showShortcuts },
      ]}
    />
  );
}
