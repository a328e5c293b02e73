import type { NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { useEditor } from '../editor/EditorContext.tsx';
import { useFoundMark } from '../editor/find/use-found-mark.ts';
import { itemKey } from '../editor/item-element.ts';
import { useWayMark } from '../explain/use-way-mark.ts';
import type { CardNode } from './flow-elements.ts';
import { useCardFace } from './use-card-face.ts';

/** An activity from afar: the shape and colour of its family and its title. It can be chosen, moved and walked to. */
export function CardFromAfar({ id, selected }: NodeProps<CardNode>) {
  const { t } = useTranslation('canvas');
  const { view } = useEditor();
  const face = useCardFace(id);
  const mark = useFoundMark({ kind: 'activity', id });
  const way = useWayMark(id);
  if (!face) return null;
  const { activity, words, state, name, focusable } = face;
  return (
    <button
      type="button"
      className="activity-card card-from-afar"
      data-testid={`activity-${id}`}
      data-state={state}
      data-family={lookOf(activity.type).category}
      data-found={mark}
      data-way={way}
      {...(words.waits === undefined ? {} : { 'data-waits': '' })}
      {...(activity.breakpoint ? { 'data-breakpoint': '' } : {})}
      {...(selected ? { 'data-selected': '' } : {})}
      aria-roledescription={t('activity')}
      aria-label={name}
      aria-pressed={selected}
      title={activity.label}
      tabIndex={focusable ? 0 : -1}
      data-item={itemKey({ kind: 'activity', id })}
      onFocus={() => view.setState({ focus: { kind: 'activity', id } })}
    >
      {activity.label}
    </button>
  );
}
