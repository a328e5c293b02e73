import { Dices } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import { NumberField } from '../ui/NumberField.tsx';

export interface SeedFieldProps {
  readonly value: number;
  readonly readOnly: boolean;
  readonly draw: () => number;
  readonly onChange: (seed: number) => void;
}

const MAX = 2_147_483_646;

/** The seed of a random choice, to share or to draw anew. */
export function SeedField({ value, readOnly, draw, onChange }: SeedFieldProps) {
  const { t } = useTranslation('inspector');
  const [wrong, setWrong] = useState(false);
  const drawAnew = () => {
    setWrong(false);
    onChange(draw());
  };
  return (
    <NumberField
      label={t('seed')}
      help={t('seedHelp')}
      value={value}
      error={wrong ? t('seedRange') : undefined}
      min={0}
      max={MAX}
      format={{ useGrouping: false }}
      disabled={readOnly}
      onValueChange={(seed) => {
        const fits = seed !== null && Number.isInteger(seed) && seed >= 0 && seed <= MAX;
        setWrong(!fits);
        if (fits) onChange(seed);
      }}
      unit={<IconButton icon={Dices} name={t('newSeed')} disabled={readOnly} onClick={drawAnew} />}
    />
  );
}
