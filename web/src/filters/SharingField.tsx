import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../ui/RadioGroup.tsx';

export interface SharingFieldProps {
  readonly shared: boolean;
  readonly onChange: (shared: boolean) => void;
}

/** Whether a filter is seen by its owner only or by everyone. */
export function SharingField({ shared, onChange }: SharingFieldProps) {
  const { t } = useTranslation('filters');
  return (
    <RadioGroup
      label={t('sharing')}
      value={shared ? 'shared' : 'private'}
      onValueChange={(next: 'shared' | 'private') => onChange(next === 'shared')}
      options={[
        { value: 'private', label: t('sharingPrivate'), help: t('sharingPrivateHelp') },
        { value: 'shared', label: t('sharingShared'), help: t('sharingSharedHelp') },
      ]}
    />
  );
}
