import {
  changeByHand,
  createAudience,
  deleteAudience,
  type HandResult,
  saveAudience,
  type StoredAudience,
} from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../api/call.ts';
import type { RequestOf } from '../api/request.ts';
import { audiencesKey } from './audience-queries.ts';

type HandBody = NonNullable<RequestOf<typeof changeByHand>['body']>;
type NewBody = NonNullable<RequestOf<typeof createAudience>['body']>;

/** What can be done with audiences; everything about them is asked again afterwards. Throws ApiError when refused. */
export function useAudienceChanges() {
  const client = useQueryClient();
  const refresh = () =>
    Promise.all([audiencesKey, ['rule-counts']].map((queryKey) => client.invalidateQueries({ queryKey })));
  return {
    make: async (body: NewBody): Promise<StoredAudience> => {
      const made = await call(createAudience, { body });
      await refresh();
      return made;
    },
    save: async (
      { id, lock }: StoredAudience,
      { label, description, rule }: Pick<StoredAudience, 'label' | 'description' | 'rule'>,
    ): Promise<StoredAudience> => {
      const saved = await call(saveAudience, {
        params: { id },
        body: { lock, label: label.trim(), description, rule },
      });
      await refresh();
      return saved;
    },
    remove: async (id: string, force: boolean): Promise<void> => {
      await call(deleteAudience, { params: { id }, query: { force: force ? 'true' : 'false' } });
      await refresh();
    },
    /** A preview changes nothing, so nothing is asked again. */
    byHand: async (id: string, body: HandBody): Promise<HandResult> => {
      const done = await call(changeByHand, { params: { id }, body });
      if (body.preview !== true) await refresh();
      return done;
    },
    refresh,
  };
}
