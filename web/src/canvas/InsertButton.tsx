import type { TransitionId } from '@fanfare/shared';
import { Plus } from 'lucide-react';
import { useEditor } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { Icon } from '../ui/Icon.tsx';

/** The “+” beside the number on an arrow: a click offers what can stand there. None where nothing can be changed. */
export function InsertButton({ arrow, name }: { readonly arrow: TransitionId; readonly name: string }) {
  const { view } = useEditor();
  if (!useEditable()) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="label-insert"
      aria-label={name}
      title={name}
      onClick={({ clientX: x, clientY: y }) =>
        view.setState({ picker: { to: { kind: 'on', transition: arrow }, screen: { x, y } } })
      }
    >
      <Icon of={Plus} size={14} />
    </button>
  );
}
