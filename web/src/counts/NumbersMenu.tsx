import { Percent } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { waysToSay } from './share-of.ts';

/** Chooses what the labels on arrows say. */
export function NumbersMenu() {
  const { t } = useTranslation('counts');
  const { view } = useEditor();
  const as = useView((state) => state.numbersAs);
  const comparing = useView((state) => state.comparing);
  const what = t(`labels.${as}`);
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          icon={Percent}
          name={t('labels.button', { what: comparing ? t('labels.withChange', { what }) : what })}
          className={as === 'people' && !comparing ? '' : 'bg-accent-soft text-accent-text'}
          data-testid="numbers-as"
        />
      }
      entries={[
        {
          id: 'as',
          heading: t('labels.title'),
          section: waysToSay.map((one) => ({
            id: one,
            label: t(`labels.${one}`),
            checked: one === as,
            closes: true,
            onCheckedChange: () => view.setState({ numbersAs: one }),
          })),
        },
        {
          id: 'change',
          section: [
            {
              id: 'comparing',
              label: t('labels.change'),
              checked: comparing,
              onCheckedChange: (next: boolean) => view.setState({ comparing: next }),
            },
          ],
        },
      ]}
    />
  );
}
