import type { ChannelCategory } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/RadioGroup.tsx';

const CATEGORIES = ['marketing', 'transactional'] as const;

export interface CategoryFieldProps {
  readonly value: ChannelCategory;
  readonly readOnly: boolean;
  readonly onChange: (category: ChannelCategory) => void;
}

/** Whether recipients must have consented. */
export function CategoryField({ value, readOnly, onChange }: CategoryFieldProps) {
  const { t } = useTranslation('channel');
  return (
    <RadioGroup
      label={t('category')}
      value={value}
      disabled={readOnly}
      onValueChange={onChange}
      options={CATEGORIES.map((one) => ({
        value: one,
        label: t(`categoryName.${one}`),
        help: t(`categoryHelp.${one}`),
      }))}
    />
  );
}
