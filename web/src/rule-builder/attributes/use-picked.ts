import {
  loadedTablePrefix,
  markAttribute,
  noteAttribute,
  type PickedAttribute,
  pickedAttributes,
} from '@fanfare/shared';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorMessage } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';
import type { ResponseOf } from '../../api/request.ts';
import { announce } from '../../ui/announcer.ts';
import { idOf } from './attribute-node.ts';

type Picked = ResponseOf<typeof pickedAttributes>;

function pickedQuery() {
  return queryOptions({
    queryKey: ['attributes', 'picked'],
    queryFn: ({ signal }) => call(pickedAttributes, { signal }),
    staleTime: 60_000,
  });
}

/** The favourite and recent attributes of the reader, and how to change them. */
export function usePicked() {
  const { t } = useTranslation('ruleBuilder');
  const client = useQueryClient();
  const { data, error } = useQuery(pickedQuery());
  const keep = (changed: Partial<Picked>) =>
    client.setQueryData(pickedQuery().queryKey, (old) => ({ favourites: [], recents: [], ...old, ...changed }));
  const favourites = new Set(data?.favourites.map(idOf));

  async function mark(attribute: PickedAttribute, favourite: boolean) {
    try {
      keep(await call(markAttribute, { body: { attribute, favourite } }));
    } catch (failure) {
      announce(t('attributes.starFailed', { reason: errorMessage(failure) }), { assertive: true });
      await client.invalidateQueries(pickedQuery());
    }
  }

  /** Not worth a message when it fails: only the list of recent ones is shorter. */
  async function note(attribute: PickedAttribute) {
    if (attribute.table.startsWith(loadedTablePrefix)) return;
    try {
      keep(await call(noteAttribute, { body: { attribute } }));
    } catch {
      await client.invalidateQueries(pickedQuery());
    }
  }

  return {
    favourites: data?.favourites ?? [],
    recents: data?.recents ?? [],
    error,
    isFavourite: (attribute: PickedAttribute) => favourites.has(idOf(attribute)),
    mark: (attribute: PickedAttribute, favourite: boolean) => void mark(attribute, favourite),
    note: (attribute: PickedAttribute) => void note(attribute),
  };
}
