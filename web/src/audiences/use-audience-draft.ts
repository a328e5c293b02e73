import { type StoredAudience, storedAudienceSchema } from '@fanfare/shared';
import { useStoredDraft } from '../app/use-stored-draft.ts';
import { useAudienceChanges } from './use-audience-changes.ts';

export type AudienceDraft = Pick<StoredAudience, 'label' | 'description' | 'rule'>;

/** An audience being edited. */
export function useAudienceDraft(latest: StoredAudience) {
  const { save } = useAudienceChanges();
  return useStoredDraft({ latest, draftOf, save, schema: storedAudienceSchema });
}

function draftOf({ label, description, rule }: StoredAudience): AudienceDraft {
  return { label, description, rule };
}
