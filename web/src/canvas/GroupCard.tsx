import { findGroup, membersOf } from '@fanfare/shared';
import { Handle, type NodeProps } from '@xyflow/react';
import { ChevronsUpDown, Layers, OctagonAlert, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { select } from '../editor/document/document-store.ts';
import { selectActivities } from '../editor/document/selection.ts';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { toggleGroups } from '../editor/edits/activity-groups.ts';
import { itemKey } from '../editor/item-element.ts';
import { useEditable } from '../editor/use-editable.ts';
import type { CanvasItem } from '../editor/view-store.ts';
import { Icon } from '../ui/Icon.tsx';
import type { GroupNode } from './flow-elements.ts';
import { BreakpointMark } from './BreakpointMark.tsx';
import { GroupName } from './GroupName.tsx';
import { arrivalSide, leavingSide } from './make-nodes.ts';
import { portOffsets } from './measures.ts';
import { useGroupHalt, useGroupNumbers, useGroupProblems } from './use-group-numbers.ts';

/** A collapsed group: its name, how many activities it holds, and who comes in and goes out. */
export const GroupCard = memo(function GroupCard({ data, selected, width = 0, height = 0 }: NodeProps<GroupNode>) {
  const { group: id, outs, direction } = data;
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const editable = useEditable();
  const label = useDocument((state) => findGroup(state.graph, id)?.label ?? '');
  const count = useDocument((state) => membersOf(state.graph, id).length);
  const numbers = useGroupNumbers(id);
  const problems = useGroupProblems(id);
  const halt = useGroupHalt(id);
  const item: CanvasItem = { kind: 'group', id };
  const focusable = useView(({ focus }) => focus?.kind === 'group' && focus.id === id);
  const renaming = useView((state) => state.renamingGroup === id) && editable;
  const people = [
    ...(numbers.hasIn
      ? [numbers.arriving === undefined ? t('groupInUnknown') : t('groupIn', { count: numbers.arriving })]
      : []),
    ...(numbers.hasOut
      ? [numbers.leaving === undefined ? t('groupOutUnknown') : t('groupOut', { count: numbers.leaving })]
      : []),
  ].join(' · ');
  const wrong = problems.count === 0 ? t('noProblems') : t('groupProblems', { count: problems.count });
  const inside = halt.breakpoint ? t('groupBreakpoint') : '';
  const name = [t('groupName', { name: label, count }), inside, people, wrong].filter(Boolean).join('. ');
  const ports = outs.map((out) => ({ id: out, label: '', role: 'main' as const }));
  const offsets = portOffsets(ports, { width, height }, direction);
  const badge = problems.count === 0 ? undefined : problems.error ? 'error' : 'warning';
  const expand = t('expand', { name: label });
  return (
    <>
      <div
        className="activity-card group-card"
        data-testid={`group-${id}`}
        {...(badge ? { 'data-state': badge } : {})}
        {...(halt.waits ? { 'data-waits': '' } : {})}
        {...(selected ? { 'data-selected': '' } : {})}
      >
        {renaming ? null : (
          <button
            type="button"
            className="face"
            aria-roledescription={t('group')}
            aria-label={`${name}.`}
            aria-pressed={selected}
            title={name}
            tabIndex={focusable ? 0 : -1}
            data-item={itemKey(item)}
            onFocus={() => session.view.setState({ focus: item })}
            onClick={(event) => {
              if (event.shiftKey || event.ctrlKey || event.metaKey) return;
              select(session.documents, selectActivities(membersOf(session.documents.getState().graph, id)));
            }}
            onDoubleClick={() => {
              if (editable) toggleGroups(session, [id]);
            }}
          />
        )}
        <span aria-hidden="true" className="group-mark">
          <Icon of={Layers} />
        </span>
        <span className="activity-words" {...(renaming ? {} : { 'aria-hidden': true })}>
          <span className="activity-title">
            <GroupName id={id} />
          </span>
          <span className="activity-summary tabular">{t('groupCount', { count })}</span>
          <span className="activity-summary tabular">{people}</span>
        </span>
        {badge ? (
          <span aria-hidden="true" className="activity-badge" data-badge={badge}>
            <Icon of={badge === 'error' ? OctagonAlert : TriangleAlert} size={13} />
          </span>
        ) : null}
        {editable ? (
          <button
            type="button"
            tabIndex={-1}
            className="frame-toggle nodrag"
            aria-label={expand}
            title={expand}
            onClick={() => toggleGroups(session, [id])}
          >
            <Icon of={ChevronsUpDown} size={14} />
          </button>
        ) : null}
        {halt.breakpoint ? <BreakpointMark /> : null}
      </div>
      <Handle type="target" id="in" position={arrivalSide(direction)} isConnectable={false} className="arrival" />
      {ports.map((port, index) => (
        <Handle
          key={port.id}
          type="source"
          id={port.id}
          position={leavingSide(direction)}
          isConnectable={false}
          className="port"
          style={{ [direction === 'right' ? 'top' : 'left']: offsets[index] ?? 0 }}
        />
      ))}
    </>
  );
});
