import { useQuery } from '@tanstack/react-query';
import { Megaphone } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { campaignListQuery } from '../api/campaign-queries.ts';
import { Icon } from '../ui/Icon.tsx';
import type { PaletteGroup } from './palette-entry.ts';

const RECENT = 4;
const FOUND = 8;

/** Campaigns as the server finds them: the last changed ones, or those whose name holds the words. */
export function useCampaignEntries(search: string): { readonly group: PaletteGroup; readonly busy: boolean } {
  const { t } = useTranslation('palette');
  const navigate = useNavigate();
  const words = useDeferredValue(search.trim());
  const pageSize = words === '' ? RECENT : FOUND;
  const { data, isFetching } = useQuery(campaignListQuery({ ...(words === '' ? {} : { search: words }), pageSize }));
  const entries = (data?.campaigns ?? []).slice(0, pageSize).map(({ id, name }) => ({
    id,
    label: name,
    mark: <Icon of={Megaphone} size={15} className="text-text-subtle" />,
    perform: () => void navigate(`/campaigns/${id}`),
  }));
  return { group: { id: 'campaigns', title: t(words === '' ? 'recent' : 'campaigns'), entries }, busy: isFetching };
}
