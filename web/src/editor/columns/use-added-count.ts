import type { ActivityId } from '@fanfare/shared';
import { useStore } from 'zustand';
import { useEditor } from '../EditorContext.tsx';

/** How many columns were added on the way to an outlet. */
export function useAddedCount(outlet: { readonly activity: ActivityId; readonly port: string } | undefined): number {
  const { checked } = useEditor();
  return useStore(checked, ({ survey }) => {
    const carries = outlet && survey?.activities.get(outlet.activity)?.carries.get(outlet.port);
    return carries?.columns.length ?? 0;
  });
}
