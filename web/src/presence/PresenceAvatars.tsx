import { findActivity, type Present } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { listInWords } from '../changes/list-in-words.ts';
import { useDocument } from '../editor/EditorContext.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useLiveSession } from '../versions/live-session.ts';

const MOST = 3;

/** Who else has the campaign open, beside its name. */
export function PresenceAvatars() {
  const { t } = useTranslation('presence');
  const { presence } = useLiveSession();
  const others = useStore(presence, (state) => state.others);
  const graph = useDocument((state) => state.graph);
  if (others.length === 0) return null;
  const names = listInWords([...new Set(others.map(({ actor }) => actor))]);
  const words = t('others', { count: others.length, names });
  const where = (one: Present) => {
    const name = one.activity === null ? undefined : findActivity(graph, one.activity)?.label;
    return name === undefined ? one.actor : t('looking', { who: one.actor, name });
  };
  return (
    <ul aria-label={words} data-testid="presence" className="flex flex-none items-center">
      {others.slice(0, MOST).map((one, index) => (
        <li key={one.session} className={index === 0 ? '' : '-ml-1.5'}>
          <Tooltip text={where(one)}>
            <span tabIndex={-1} className="block rounded-full ring-2 ring-surface">
              <Avatar name={one.actor} />
              <span className="sr-only">{where(one)}</span>
            </span>
          </Tooltip>
        </li>
      ))}
      {others.length > MOST ? (
        <li className="tabular ml-1 text-xs text-text-muted">
          <span title={words}>+{others.length - MOST}</span>
        </li>
      ) : null}
    </ul>
  );
}
