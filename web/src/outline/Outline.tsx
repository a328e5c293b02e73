import './outline.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, memo, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useCommands } from '../editor/commands/use-commands.ts';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';

import { ActivityRow } from './ActivityRow.tsx';
import { GroupRow } from './GroupRow.tsx';
import { NoteRow } from './NoteRow.tsx';
import { OutletRow } from './OutletRow.tsx';
import type { RowFrameProps } from './OutlineRowFrame.tsx';
import { OutlineMenu } from './OutlineMenu.tsx';
import { OutlineToolbar } from './OutlineToolbar.tsx';
import { outlineRows, rowIndexOf } from './outline-rows.ts';
import { useOutlineControls } from './use-outline-controls.ts';
import { useRowFocus } from './use-row-focus.ts';

const HEIGHTS = { activity: 33, transition: 29, outlet: 29, note: 66, group: 33 } as const;
const HEAD = 34;

/** The campaign as a table to be read from top to bottom: the same document, selection and commands as on the canvas. */
export function Outline() {
  const { t } = useTranslation('outline');
  const session = useEditor();
  const commands = useCommands();
  const name = useStore(session.head, (head) => head.name);
  const graph = useDocument((state) => state.graph);
  const closed = useView((state) => state.outlineClosed);
  const focus = useView((state) => state.focus);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = outlineRows(graph, closed);
  const focused = focus ? rowIndexOf(rows, graph, focus) : 0;
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => HEIGHTS[rows[index]?.item.kind ?? 'activity'],
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return focused < 0 || shown.includes(focused) ? shown : [...shown, focused].sort((a, b) => a - b);
    },
    overscan: 10,
    scrollPaddingStart: HEAD,
    scrollMargin: HEAD,
  });
  const items = virtual.getVirtualItems();
  useOutlineControls(virtual);
  useRowFocus();

  return (
    <section
      aria-label={t('label', { name })}
      data-region="outline"
      className="outline-view flex size-full min-h-0 flex-col bg-surface"
    >
      <OutlineToolbar commands={commands} />
      <OutlineMenu commands={commands}>
        <div ref={scroller} className="size-full overflow-auto">
          <table
            role="treegrid"
            aria-label={t('table')}
            aria-rowcount={rows.length + 1}
            aria-multiselectable="true"
            className="outline-rows"
          >
            <colgroup>
              <col className="outline-first" />
              <col className="outline-kind" />
              <col className="outline-settings" />
              <col className="outline-people" />
              <col className="outline-remark" />
              <col className="outline-state" />
            </colgroup>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col">{t('columns.name')}</th>
                <th scope="col" className="outline-kind">
                  {t('columns.kind')}
                </th>
                <th scope="col" className="outline-settings">
                  {t('columns.settings')}
                </th>
                <th scope="col" className="text-right!">
                  {t('columns.people')}
                </th>
                <th scope="col" className="outline-remark">
                  <span className="sr-only">{t('columns.remark')}</span>
                </th>
                <th scope="col">{t('columns.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ index, start, size }, place) => {
                const row = rows[index];
                return row ? (
                  <Fragment key={row.key}>
                    <Gap height={start - (items[place - 1]?.end ?? HEAD)} />
                    <Row row={row} index={index} size={size} />
                  </Fragment>
                ) : null;
              })}
              <Gap height={HEAD + virtual.getTotalSize() - (items.at(-1)?.end ?? HEAD)} />
            </tbody>
          </table>
        </div>
      </OutlineMenu>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden="true" style={{ height }} /> : null;
}

/** Drawn again when it changes itself, not because others scroll into view. */
const Row = memo(function Row(props: RowFrameProps) {
  const { item } = props.row;
  if (item.kind === 'activity') return <ActivityRow {...props} id={item.id} />;
  if (item.kind === 'group') return <GroupRow {...props} id={item.id} />;
  return item.kind === 'note' ? <NoteRow {...props} /> : <OutletRow {...props} />;
});
