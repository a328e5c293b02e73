import './presence.css';
import type { ActivityId } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useEditor } from '../editor/EditorContext.tsx';
import { Avatar } from '../ui/Avatar.tsx';

/** Who else looks at an activity, as a mark on its card. */
export function PresenceMark({ activity }: { readonly activity: ActivityId }) {
  const { t } = useTranslation('presence');
  const who = useStore(
    useEditor().presence,
    (state) => state.others.find((one) => one.activity === activity)?.actor ?? '',
  );
  if (who === '') return null;
  return (
    <span className="presence-mark" title={t('here', { who })} data-testid={`present-${activity}`}>
      <Avatar name={who} />
      <span className="sr-only">{t('here', { who })}</span>
    </span>
  );
}
