import { ChevronRight } from 'lucide-react';
import { useEditor } from '../editor/EditorContext.tsx';
import { Icon } from '../ui/Icon.tsx';
import { setOpen } from './outline-moves.ts';
import { closingKey, type OutlineRow } from './outline-rows.ts';

/** Opens and closes a row with the pointer; by keys the row itself does. Keeps its room where nothing opens. */
export function Opener({ row }: { readonly row: OutlineRow }) {
  const session = useEditor();
  const { item } = row;
  if (row.open === undefined || (item.kind !== 'activity' && item.kind !== 'group'))
    return <span className="-ml-1.5 w-6 flex-none" />;
  return (
    <span
      aria-hidden="true"
      className="-ml-1.5 grid size-6 flex-none place-items-center rounded-sm hover:bg-pressed"
      onClick={(event) => {
        event.stopPropagation();
        setOpen(session, [closingKey(item)], row.open !== true);
      }}
    >
      <Icon of={ChevronRight} size={14} className={row.open ? 'rotate-90' : ''} />
    </span>
  );
}
