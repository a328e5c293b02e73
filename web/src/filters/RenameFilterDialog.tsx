import { filterLimits, type StoredFilter } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { NameDialog } from '../campaigns/NameDialog.tsx';
import { useFilterChanges } from './use-filter-changes.ts';

export interface RenameFilterDialogProps {
  readonly filter: StoredFilter;
  readonly onClose: () => void;
}

/** Another name for a filter; what refers to it still does. */
export function RenameFilterDialog({ filter, onClose }: RenameFilterDialogProps) {
  const { t } = useTranslation('filters');
  const { save } = useFilterChanges();
  return (
    <NameDialog
      title={t('rename.title', { name: filter.name })}
      act={t('rename.act')}
      failed={t('rename.failed')}
      initial={filter.name}
      maxLength={filterLimits.name}
      onSubmit={(name) => save(filter, { name })}
      onClose={onClose}
    />
  );
}
