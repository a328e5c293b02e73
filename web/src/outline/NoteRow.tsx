import { StickyNote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { NoteField } from '../canvas/CanvasNoteCard.tsx';
import { notesOf } from '../editor/document/selection.ts';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { Icon } from '../ui/Icon.tsx';
import { OutlineRowFrame, type RowFrameProps } from './OutlineRowFrame.tsx';

/** A note on the canvas; its Markdown is read as it was written, and written where it stands. */
export function NoteRow(frame: RowFrameProps) {
  const { t } = useTranslation('outline');
  const { item } = frame.row;
  const id = item.kind === 'note' ? item.id : '';
  const editable = useEditable();
  const text = useDocument((state) => state.graph.notes?.find((one) => one.id === id)?.text ?? '');
  const selected = useDocument((state) => notesOf(state.selection).has(id));
  const editing = useView((state) => state.editingNote === id) && editable;
  const read = text.trim() === '' ? t('emptyNote') : text.trim();
  return (
    <OutlineRowFrame {...frame} name={t('noteName', { text: read })} selected={selected}>
      <td colSpan={5}>
        <div className="flex h-[52px] items-start gap-2">
          <span className="w-4 flex-none" />
          <Icon of={StickyNote} size={15} className="mx-[3px] mt-0.5 flex-none text-text-subtle" />
          {editing ? (
            <NoteField id={id} text={text} />
          ) : (
            <span className="line-clamp-3 whitespace-pre-line">{read}</span>
          )}
        </div>
      </td>
    </OutlineRowFrame>
  );
}
