import type { Catalog } from '@fanfare/shared';
import { useStore } from 'zustand';
import { useEditor } from './EditorContext.tsx';

/** The catalog as the campaign sees it, with what its activities bring into it; undefined until it is known. */
export function useCampaignCatalog(): Catalog | undefined {
  const { catalog, checked } = useEditor();
  const workspace = useStore(catalog, (state) => state.catalog);
  const campaign = useStore(checked, (check) => check.survey?.catalog);
  return campaign ?? workspace;
}
