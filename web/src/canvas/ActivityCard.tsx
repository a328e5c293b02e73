import { Handle, type NodeProps } from '@xyflow/react';
import { CirclePause, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cardSize } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { useFoundMark } from '../editor/find/use-found-mark.ts';
import { useWayMark } from '../explain/use-way-mark.ts';
import { PresenceMark } from '../presence/PresenceMark.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Tile } from '../ui/Tile.tsx';
import { CardFromAfar } from './CardFromAfar.tsx';
import { CardInPassing } from './CardInPassing.tsx';
import { useIsAfar } from './detail.ts';
import type { CardNode } from './flow-elements.ts';
import { itemKey } from '../editor/item-element.ts';
import { BreakpointMark } from './BreakpointMark.tsx';
import { arrivalSide, leavingSide } from './make-nodes.ts';
import { portOffsets } from './measures.ts';
import { RenameField } from './RenameField.tsx';
import { notesOf } from './speak.ts';
import { useTurn } from './turns.ts';
import { useCardFace } from './use-card-face.ts';

const BADGES = { error: OctagonAlert, warning: TriangleAlert, off: CirclePause, note: Info } as const;

/** One activity, as detailed as it is near. */
export const ActivityCard = memo(function ActivityCard(props: NodeProps<CardNode>) {
  const { id, selected } = props;
  const renaming = useView((state) => state.renaming === id);
  const hasFocus = useView(({ focus }) => focus?.kind === 'activity' && focus.id === id);
  const isAfar = useIsAfar();
  const isDue = useTurn(renaming || hasFocus || selected || isAfar);
  if (!isDue) return <CardInPassing id={id} />;
  return isAfar && !renaming ? <CardFromAfar {...props} /> : <CardUpClose {...props} />;
});

/** Its tile, title, settings in words, state and ports. */
function CardUpClose({ id, data: { direction }, selected }: NodeProps<CardNode>) {
  const { t } = useTranslation(['canvas', 'counts']);
  const { view } = useEditor();
  const face = useCardFace(id);
  const mark = useFoundMark({ kind: 'activity', id });
  const way = useWayMark(id);
  const renaming = useView((state) => state.renaming === id);
  if (!face) return null;

  const { activity, words, numbers, ports, state, name, focusable } = face;
  const look = lookOf(activity.type);
  const flow = look.category === 'flow';
  const offsets = portOffsets(ports, cardSize(look.category), direction);
  const notes = notesOf(numbers);
  const noted = notes.length > 0 ? 'note' : undefined;
  const badge = state === 'disabled' ? 'off' : state === 'error' || state === 'warning' ? state : noted;
  const line = activity.disabled
    ? t('disabled')
    : words.off !== undefined
      ? t('off', { name: words.off })
      : (words.problem ?? words.summary ?? '');

  const remarks = [
    ...(activity.breakpoint ? [t('breakpointHere')] : []),
    ...(words.waits === undefined ? [] : [t('waits', { name: words.waits })]),
  ];

  return (
    <>
      <div
        className="activity-card"
        data-testid={`activity-${id}`}
        data-state={state}
        {...(flow ? { 'data-flow': '' } : {})}
        data-found={mark}
        data-way={way}
        {...(words.waits === undefined ? {} : { 'data-waits': '' })}
        {...(selected ? { 'data-selected': '' } : {})}
      >
        {renaming ? null : (
          <button
            type="button"
            className="face"
            aria-roledescription={t('activity')}
            aria-label={name}
            aria-pressed={selected}
            title={[activity.label, line, ...remarks, ...notes].join('\n')}
            tabIndex={focusable ? 0 : -1}
            data-item={itemKey({ kind: 'activity', id })}
            onFocus={() => view.setState({ focus: { kind: 'activity', id } })}
          />
        )}
        <Tile family={look.category} icon={look.icon} off={state === 'disabled' || state === 'off'} />
        {renaming ? (
          <RenameField id={id} label={activity.label} />
        ) : (
          <span aria-hidden="true" className="activity-words">
            <span className="activity-title">{activity.label}</span>
            {flow ? null : <span className="activity-summary">{line}</span>}
          </span>
        )}
        {badge && !renaming ? (
          <span aria-hidden="true" className="activity-badge" data-badge={badge}>
            <Icon of={BADGES[badge]} size={13} />
          </span>
        ) : null}
        {activity.breakpoint ? <BreakpointMark /> : null}
      </div>
      <PresenceMark activity={id} />
      <Handle type="target" id="in" position={arrivalSide(direction)} isConnectableStart={false} className="arrival" />
      {ports.map((port, index) => (
        <Handle
          key={port.id}
          type="source"
          id={port.id}
          position={leavingSide(direction)}
          isConnectableStart={port.transition === undefined}
          isConnectableEnd={false}
          className="port"
          style={{ [direction === 'right' ? 'top' : 'left']: offsets[index] ?? 0 }}
          title={ports.length > 1 ? port.label : undefined}
        />
      ))}
    </>
  );
}
