import { type SizeComparison, sizeComparisons } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select.tsx';

export interface ComparisonFieldProps {
  readonly value: SizeComparison;
  readonly readOnly: boolean;
  readonly onChange: (comparison: SizeComparison) => void;
  /** Those that fit; all without it. */
  readonly offered?: readonly SizeComparison[];
  /** Other words for some of them. */
  readonly words?: Partial<Record<SizeComparison, string>>;
  readonly error?: string | undefined;
}

/** How a number is compared, in words. */
export function ComparisonField(props: ComparisonFieldProps) {
  const { t } = useTranslation('flow');
  const { value, readOnly, onChange, offered = sizeComparisons, words = {}, error } = props;
  return (
    <Select
      label={t('comparisonOf')}
      value={value}
      disabled={readOnly}
      error={error}
      onValueChange={onChange}
      options={offered.map((one) => ({ value: one, label: words[one] ?? t(`comparison.${one}`) }))}
    />
  );
}
