import { findGroup, type GroupId, membersOf } from '@fanfare/shared';
import { Layers, OctagonAlert, OctagonPause, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { GroupName } from '../canvas/GroupName.tsx';
import { useGroupHalt, useGroupNumbers, useGroupProblems } from '../canvas/use-group-numbers.ts';
import { useDocument } from '../editor/EditorContext.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Opener } from './Opener.tsx';
import { BlankCell, OutlineRowFrame, type RowFrameProps } from './OutlineRowFrame.tsx';

/** A group: its name, how many activities it holds, who comes in and goes out, and how many problems are in it. */
export function GroupRow({ id, ...frame }: RowFrameProps & { readonly id: GroupId }) {
  const { t } = useTranslation('canvas');
  const label = useDocument((state) => findGroup(state.graph, id)?.label ?? '');
  const count = useDocument((state) => membersOf(state.graph, id).length);
  const selected = useDocument(({ graph, selection }) =>
    membersOf(graph, id).every((member) => selection.activities.has(member)),
  );
  const { hasIn, hasOut, arriving, leaving } = useGroupNumbers(id);
  const problems = useGroupProblems(id);
  const { breakpoint } = useGroupHalt(id);
  const inWords = hasIn ? (arriving === undefined ? t('groupInUnknown') : t('groupIn', { count: arriving })) : '';
  const outWords = hasOut ? (leaving === undefined ? t('groupOutUnknown') : t('groupOut', { count: leaving })) : '';
  const people = [inWords, outWords].filter(Boolean).join(' · ');
  const wrong = problems.count === 0 ? t('noProblems') : t('groupProblems', { count: problems.count });
  const inside = breakpoint ? t('groupBreakpoint') : '';
  const name = [t('groupName', { name: label, count }), inside, people, wrong.replace(/\.$/u, '')]
    .filter(Boolean)
    .join('. ');
  return (
    <OutlineRowFrame {...frame} name={`${name}.`} selected={selected}>
      <td className="outline-name">
        <div className="flex items-center gap-2">
          <Opener row={frame.row} />
          <Icon of={Layers} size={15} className="mx-[3px] flex-none text-text-muted" />
          <span className="outline-title min-w-0 truncate font-strong" title={label}>
            <GroupName id={id} />
          </span>
        </div>
      </td>
      <td className="outline-kind truncate text-text-muted first-letter:uppercase">{t('group')}</td>
      <td className="outline-settings truncate text-text-muted">{t('groupCount', { count })}</td>
      <td className="tabular truncate text-right text-text-muted">{inWords}</td>
      <td className="outline-remark tabular truncate text-text-muted">{outWords}</td>
      {problems.count === 0 && !breakpoint ? (
        <BlankCell />
      ) : (
        <td>
          {breakpoint ? (
            <Chip tone="warning" icon={OctagonPause}>
              {inside}
            </Chip>
          ) : null}
          {problems.count === 0 ? null : (
            <Chip tone={problems.error ? 'danger' : 'warning'} icon={problems.error ? OctagonAlert : TriangleAlert}>
              {wrong}
            </Chip>
          )}
        </td>
      )}
    </OutlineRowFrame>
  );
}
