import { membersOf } from '@fanfare/shared';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFoundMark } from '../editor/find/use-found-mark.ts';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { select } from '../editor/document/document-store.ts';
import { selectActivities, selectNotes } from '../editor/document/selection.ts';
import { chooseTransition, inspectActivity } from '../editor/view-actions.ts';
import { sameItem } from '../editor/view-store.ts';
import type { OutlineRow } from './outline-rows.ts';
import { toggleRow } from './outline-moves.ts';

/** What every row of the outline needs to know of its place. */
export interface RowFrameProps {
  readonly row: OutlineRow;
  readonly index: number;
  /** How high it is, in pixels. */
  readonly size: number;
}

interface OutlineRowFrameProps extends RowFrameProps {
  /** What a screen reader hears first, and the id of what it hears then. */
  readonly name: string;
  readonly describedBy?: string | undefined;
  readonly selected: boolean;
  /** Why it does not run: it is disabled itself, or something before it. */
  readonly off?: 'disabled' | 'before' | undefined;
  /** Whether it waits behind a breakpoint. */
  readonly waits?: boolean;
  readonly children: ReactNode;
}

/** One row: takes the focus and clicks, and says where it stands. */
export function OutlineRowFrame(props: OutlineRowFrameProps) {
  const { row, index, size, name, describedBy, selected, off, waits = false, children } = props;
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const { item } = row;
  const focusable = useView((state) => sameItem(state.focus, item));
  const mark = useFoundMark(item);

  function choose(event: MouseEvent<HTMLElement>) {
    if (event.target instanceof Element && event.target.closest('button, input, a') !== null) return;
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleRow(session, item);
    else if (item.kind === 'activity') inspectActivity(session, item.id);
    else if (item.kind === 'transition') chooseTransition(session, item.id, event);
    else if (item.kind === 'group')
      select(session.documents, selectActivities(membersOf(session.documents.getState().graph, item.id)));
    else if (item.kind === 'note') select(session.documents, selectNotes([item.id]));
    else if (item.kind === 'outlet') inspectActivity(session, item.activity, { tab: 'people' });
  }

  return (
    <tr
      aria-label={name}
      aria-describedby={describedBy}
      aria-roledescription={t(item.kind === 'outlet' ? 'transition' : item.kind)}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      aria-expanded={row.open}
      aria-selected={item.kind === 'outlet' ? undefined : selected}
      tabIndex={focusable ? 0 : -1}
      data-item={row.key}
      data-kind={item.kind}
      data-found={mark}
      data-off={off}
      {...(waits ? { 'data-waits': '' } : {})}
      className="outline-row"
      style={{ height: size }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) session.view.setState({ focus: item });
      }}
      onClick={choose}
    >
      {children}
    </tr>
  );
}

const NOTHING = null;

/** A cell that has nothing to say in this kind of row. */
export function BlankCell({ className }: { readonly className?: string }) {
  return <td className={className}>{NOTHING}</td>;
}
