import type { InboundTransition } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Select } from '../ui/Select.tsx';
import { say } from '../i18n/speak.ts';

export interface PrimaryFieldProps {
  readonly inbound: readonly InboundTransition[];
  readonly value: string | null;
  readonly help: string;
  readonly error?: string | undefined;
  readonly readOnly: boolean;
  readonly onChange: (transition: string) => void;
}

/** The inbound transition whose people or columns continue. */
export function PrimaryField({ inbound, value, help, error, readOnly, onChange }: PrimaryFieldProps) {
  const { t } = useTranslation('inspector');
  if (inbound.length === 0) return <p className="text-xs text-text-subtle">{t('nothingArrives')}</p>;
  return (
    <Select
      label={t('primary')}
      value={inbound.some((one) => one.transition === value) ? value : null}
      onValueChange={onChange}
      disabled={readOnly}
      placeholder={t('choosePrimary')}
      help={help}
      error={error}
      options={inbound.map((one) => ({
        value: one.transition,
        label: t('fromActivity', { label: say(one.fromLabel) }),
      }))}
    />
  );
}
