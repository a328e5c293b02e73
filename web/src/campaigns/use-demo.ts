import { type DemoProgress, listCampaigns, loadDemo } from '@fanfare/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { errorMessage } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { campaignsKey } from '../api/campaign-queries.ts';
import { catalogKey, tablesKey } from '../api/data-queries.ts';
import { stream } from '../api/stream.ts';

/** How many people the demo is loaded with here. */
export const DEMO_PEOPLE = 100_000;

export type DemoState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly progress: DemoProgress }
  | { readonly kind: 'failed'; readonly message: string };

/** Loads the demo and opens its campaign, unless the reader has gone elsewhere meanwhile or wants to `stay`. */
export function useDemo({ stay = false }: { readonly stay?: boolean } = {}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const here = useRef(true);
  const [state, setState] = useState<DemoState>({ kind: 'idle' });
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  async function load() {
    setState({ kind: 'loading', progress: { tables: [], share: 0 } });
    try {
      for await (const progress of stream(loadDemo, { body: { people: DEMO_PEOPLE } }))
        setState({ kind: 'loading', progress });
      if (stay) setState({ kind: 'idle' });
      const { campaigns } = stay
        ? { campaigns: [] }
        : await call(listCampaigns, { query: { sort: 'createdAt', pageSize: 1 } });
      const [made] = campaigns;
      if (made && here.current) await navigate(`/campaigns/${made.id}`);
    } catch (error) {
      setState({ kind: 'failed', message: errorMessage(error) });
    }
    void client.invalidateQueries({ queryKey: tablesKey });
    void client.invalidateQueries({ queryKey: catalogKey });
    void client.invalidateQueries({ queryKey: campaignsKey });
  }

  return { state, load };
}
