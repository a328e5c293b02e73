import type { MergeConflict, MergeSide } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../../activities/registry.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Tile } from '../../ui/Tile.tsx';
import { type ConflictWords, wordsOfConflict } from './conflict-words.ts';

export interface MergeConflictRowProps {
  readonly conflict: MergeConflict;
  readonly words: ConflictWords;
  readonly who: string;
  readonly onChoose: (side: MergeSide) => void;
}

/** One thing both changed: what it is, and the two versions to choose from. */
export function MergeConflictRow({ conflict, words, who, onChoose }: MergeConflictRowProps) {
  const { t } = useTranslation('merge');
  const { name, mine, theirs } = wordsOfConflict(t, conflict, words);
  const activity = conflict.kind === 'activity' ? (conflict.mine ?? conflict.theirs) : undefined;
  const look = activity && lookOf(activity.type);
  const sides = [
    { side: 'mine', title: t('mine'), text: mine },
    { side: 'theirs', title: t('theirs', { who }), text: theirs },
  ] as const;
  return (
    <fieldset className="grid min-w-0 gap-1.5 border-t border-line pt-2.5">
      <legend className="float-left mb-1.5 flex w-full min-w-0 items-center gap-2">
        {look ? <Tile family={look.category} icon={look.icon} size="sm" /> : null}
        <span className="min-w-0 truncate font-strong">{name}</span>
      </legend>
      <div className="clear-both grid grid-cols-2 gap-2">
        {sides.map(({ side, title, text }) => (
          <label
            key={side}
            className={classNames(
              'grid min-w-0 cursor-pointer grid-cols-[auto_minmax(0,1fr)] content-start gap-x-2 rounded-md border px-2.5 py-2',
              conflict.chosen === side ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover',
            )}
          >
            <input
              type="radio"
              name={conflict.key}
              checked={conflict.chosen === side}
              onChange={() => onChoose(side)}
              className="mt-1 size-4 flex-none accent-(--accent)"
            />
            <span className="text-xs leading-6 font-medium">{title}</span>
            <span className="col-start-2 line-clamp-6 text-xs wrap-anywhere text-text-muted">{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
