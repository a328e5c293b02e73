import { useTranslation } from 'react-i18next';
import { fetched } from '../app/fetched.tsx';
import { Afterwards } from '../ui/Afterwards.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';

const ChosenInspector = fetched(
  async () => (await import('./inspector/ChosenInspector.tsx')).ChosenInspector,
  <LoadingLines lines={4} className="p-4" />,
);

/** The settings, people, SQL and notes of what is chosen. */
export function InspectorPanel() {
  const { t } = useTranslation('editor');
  return (
    <aside
      aria-label={t('regions.inspector')}
      data-region="inspector"
      className="row-span-2 flex min-h-0 min-w-0 flex-col border-l border-line bg-surface"
    >
      <Afterwards>
        <ChosenInspector />
      </Afterwards>
    </aside>
  );
}
