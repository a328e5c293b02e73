import { Handle, type NodeProps, Position } from '@xyflow/react';
import { CirclePause, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { cardSize } from '../activities/card-size.ts';
import { lookOf } from '../activities/registry.tsx';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { readingOrder } from '../editor/navigation.ts';
import { Icon } from '../ui/Icon.tsx';
import { Tile } from '../ui/Tile.tsx';
import type { CardNode } from './derive.ts';
import { itemKey } from '../editor/item-element.ts';
import { portOffsets } from './measures.ts';
import { RenameField } from './RenameField.tsx';
import { numbersInWords } from './speak.ts';
import { useActivity, useCardWords, useNumbers, usePorts } from './use-activity.ts';

const BADGES = { error: OctagonAlert, warning: TriangleAlert, off: CirclePause, note: Info } as const;

/** One activity: its tile, title, settings in words, state and ports. */
export const ActivityCard = memo(function ActivityCard({ id, selected }: NodeProps<CardNode>) {
  const { t } = useTranslation(['canvas', 'counts']);
  const { view } = useEditor();
  const activity = useActivity(id);
  const words = useCardWords(id);
  const numbers = useNumbers(id);
  const ports = usePorts(id);
  const focusable = useView((state) => state.focus?.kind === 'activity' && state.focus.id === id);
  const visited = useView((state) => state.visited.has(id));
  const renaming = useView((state) => state.renaming === id);
  const position = useDocument((state) => readingOrder(state.graph).indexOf(id) + 1);
  const total = useDocument((state) => state.graph.activities.length);
  if (!activity) return null;

  const look = lookOf(activity.type);
  const flow = look.category === 'flow';
  const offsets = portOffsets(ports, cardSize(look.category));
  const state = activity.disabled
    ? 'disabled'
    : words.incomplete && !visited
      ? 'incomplete'
      : (words.severity ?? 'fine');
  const notes = numbers?.state === 'exact' ? numbers.count.notes.map(({ text }) => text) : [];
  const noted = notes.length > 0 ? 'note' : undefined;
  const badge = state === 'disabled' ? 'off' : state === 'error' || state === 'warning' ? state : noted;
  const line = activity.disabled ? t('disabled') : (words.problem ?? words.summary ?? '');
  const problems =
    words.problem === undefined
      ? t('noProblems')
      : t('problems', { count: words.problems, first: words.problem.replace(/\.$/u, '') });
  const name = [
    `${look.title}: ${activity.label}`,
    ...(activity.disabled ? [t('disabled')] : []),
    numbersInWords(t, numbers, ports),
    ...notes.map((note) => note.replace(/\.$/u, '')),
    problems,
    t('position', { position, total }),
  ].join('. ');

  return (
    <>
      <div
        className="activity-card"
        data-testid={`activity-${id}`}
        data-state={state}
        {...(flow ? { 'data-flow': '' } : {})}
        {...(selected ? { 'data-selected': '' } : {})}
      >
        {renaming ? null : (
          <button
            type="button"
            className="face"
            aria-roledescription={t('activity')}
            aria-label={`${name}.`}
            aria-pressed={selected}
            title={[activity.label, line, ...notes].join('\n')}
            tabIndex={focusable ? 0 : -1}
            data-item={itemKey({ kind: 'activity', id })}
            onFocus={() => view.setState({ focus: { kind: 'activity', id } })}
          />
        )}
        <Tile family={look.category} icon={look.icon} off={activity.disabled ?? false} />
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
      </div>
      <Handle type="target" id="in" position={Position.Top} isConnectableStart={false} className="arrival" />
      {ports.map((port, index) => (
        <Handle
          key={port.id}
          type="source"
          id={port.id}
          position={Position.Bottom}
          isConnectableStart={port.transition === undefined}
          isConnectableEnd={false}
          className="port"
          style={{ left: offsets[index] ?? 0 }}
          title={ports.length > 1 ? port.label : undefined}
        />
      ))}
    </>
  );
});
