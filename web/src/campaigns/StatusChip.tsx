import type { CampaignStatus } from '@fanfare/shared';
import { Archive, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../ui/Chip.tsx';

const ICONS = { draft: PencilLine, archived: Archive } as const;

/** The state of a campaign in a word. */
export function StatusChip({ status }: { readonly status: CampaignStatus }) {
  const { t } = useTranslation('campaigns');
  return <Chip icon={ICONS[status]}>{t(`status.${status}`)}</Chip>;
}
