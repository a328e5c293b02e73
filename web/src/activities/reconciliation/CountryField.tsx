import { phoneCountries, type ReconciliationConfig } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../ui/Combobox.tsx';

export interface CountryFieldProps {
  readonly config: ReconciliationConfig;
  readonly readOnly: boolean;
  readonly error: string | undefined;
  readonly onChange: (country: string) => void;
}

/** The country of telephone numbers that name none; only there when such numbers are compared. */
export function CountryField({ config, readOnly, error, onChange }: CountryFieldProps) {
  const { t, i18n } = useTranslation('reconciliation');
  const options = useMemo(() => {
    const names = new Intl.DisplayNames([i18n.language], { type: 'region' });
    const named = [...phoneCountries].map(([value, { callingCode }]) => {
      return { value, label: `${names.of(value) ?? value} (+${callingCode})` };
    });
    return named.sort((left, right) => left.label.localeCompare(right.label, i18n.language));
  }, [i18n.language]);
  if (!comparesPhones(config)) return null;
  return (
    <Combobox
      label={t('country')}
      value={config.phone.country}
      options={options}
      disabled={readOnly}
      error={error}
      onValueChange={(country) => {
        if (country !== null) onChange(country);
      }}
    />
  );
}

function comparesPhones({ alternatives, fuzzy }: ReconciliationConfig): boolean {
  const rules = [
    ...alternatives.flatMap((one) => one.rules),
    ...(fuzzy ? [...fuzzy.parts, ...fuzzy.blocks.flatMap(({ pairs }) => pairs)] : []),
  ];
  return rules.some(({ normalise }) => normalise === 'phone');
}
