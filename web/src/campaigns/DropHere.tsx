import { FileUp } from 'lucide-react';
import { Icon } from '../ui/Icon.tsx';

/** Lies over what takes a file while one is dragged over it. */
export function DropHere({ text, page = false }: { readonly text: string; readonly page?: boolean }) {
  return (
    <div
      className={`pointer-events-none ${page ? 'fixed' : 'absolute'} inset-3 z-(--layer-pop) grid place-items-center rounded-xl border-2 border-dashed border-accent bg-accent-soft/70`}
    >
      <p className="surface-box flex items-center gap-2.5 px-4 py-3 font-strong shadow-lift">
        <Icon of={FileUp} size={18} className="text-accent-text" />
        {text}
      </p>
    </div>
  );
}
