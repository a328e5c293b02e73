import { canvasNotesOf, findCanvasNote, graphLimits } from '@fanfare/shared';
import { type NodeProps, NodeResizer } from '@xyflow/react';
import { lazy, memo, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { resizeNote, writeCanvasNote } from '../editor/edits/canvas-notes.ts';
import { useFoundMark } from '../editor/find/use-found-mark.ts';
import { itemKey } from '../editor/item-element.ts';
import { useEditable } from '../editor/use-editable.ts';
import type { CanvasItem } from '../editor/view-store.ts';
import type { NoteNode } from './flow-elements.ts';

const NoteText = lazy(async () => ({ default: (await import('./NoteText.tsx')).NoteText }));

/** A note on the canvas: Markdown to read, plain text while it is written. */
export const CanvasNoteCard = memo(function CanvasNoteCard({ data, selected }: NodeProps<NoteNode>) {
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const editable = useEditable();
  const note = useDocument((state) => findCanvasNote(state.graph, data.note));
  const position = useDocument((state) => canvasNotesOf(state.graph).findIndex((one) => one.id === data.note) + 1);
  const total = useDocument((state) => canvasNotesOf(state.graph).length);
  const item: CanvasItem = { kind: 'note', id: data.note };
  const mark = useFoundMark(item);
  const focusable = useView(({ focus }) => focus?.kind === 'note' && focus.id === data.note);
  const editing = useView((state) => state.editingNote === data.note) && editable;
  if (!note) return null;
  const words = note.text.trim() === '' ? t('noteEmpty') : t('noteName', { text: note.text.trim() });
  return (
    <div
      className="canvas-note"
      data-testid={`note-${note.id}`}
      data-found={mark}
      {...(selected ? { 'data-selected': '' } : {})}
    >
      <NodeResizer
        isVisible={selected && editable && !editing}
        minWidth={120}
        minHeight={60}
        maxWidth={2000}
        maxHeight={2000}
        handleClassName="note-grip"
        lineClassName="note-edge"
        onResizeEnd={(_, box) => resizeNote(session, note.id, box)}
      />
      {editing ? (
        <NoteField id={note.id} text={note.text} />
      ) : (
        <>
          <div aria-hidden="true" className="canvas-note-text">
            {note.text.trim() === '' ? (
              <p className="text-text-subtle">{t('noteHint')}</p>
            ) : (
              <Suspense fallback={<p className="whitespace-pre-wrap">{note.text}</p>}>
                <NoteText text={note.text} />
              </Suspense>
            )}
          </div>
          <button
            type="button"
            className="face"
            aria-roledescription={t('note')}
            aria-label={`${words}. ${t('position', { position, total })}.`}
            aria-pressed={selected}
            tabIndex={focusable ? 0 : -1}
            data-item={itemKey(item)}
            onFocus={() => session.view.setState({ focus: item })}
            onDoubleClick={() => {
              if (editable) session.view.setState({ editingNote: note.id });
            }}
          />
        </>
      )}
    </div>
  );
});

/** The text of a note while it is written; leaving it, or Escape, ends the writing. Undo takes it back. */
export function NoteField({ id, text }: { readonly id: string; readonly text: string }) {
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const done = () => {
    if (session.view.getState().editingNote === id) session.view.setState({ editingNote: undefined });
  };
  return (
    <textarea
      ref={(field) => {
        if (!field || document.activeElement === field) return;
        field.focus({ preventScroll: true });
        field.setSelectionRange(field.value.length, field.value.length);
      }}
      aria-label={t('noteField')}
      placeholder={t('noteHint')}
      className="canvas-note-field nodrag nopan nowheel"
      value={text}
      maxLength={graphLimits.note}
      onChange={(event) => writeCanvasNote(session, id, event.target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        done();
        session.view.getState().controls?.focus({ kind: 'note', id });
      }}
    />
  );
}
