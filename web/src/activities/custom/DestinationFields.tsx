import { type CustomDestination, customLimits, type Problem } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { problemAt } from '../../inspector/problem-at.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface DestinationFieldsProps {
  readonly value: CustomDestination;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (destination: CustomDestination, gesture?: string) => void;
}

/** A file with a name, or calls to an address. */
export function DestinationFields({ value, readOnly, problems, onChange }: DestinationFieldsProps) {
  const { t } = useTranslation('channel');
  return (
    <>
      <RadioGroup
        label={t('destination')}
        value={value.kind}
        disabled={readOnly}
        onValueChange={(kind) => onChange(kind === 'file' ? { kind, name: 'export.csv' } : { kind, url: '' })}
        options={(['file', 'webhook'] as const).map((one) => ({
          value: one,
          label: t(`destinationName.${one}`),
          help: t(`destinationHelp.${one}`),
        }))}
      />
      {value.kind === 'file' ? (
        <TextField
          label={t('fileName')}
          value={value.name}
          maxLength={customLimits.fileName}
          disabled={readOnly}
          error={problemAt(problems, 'destination/name')}
          onValueChange={(name) => onChange({ kind: 'file', name }, 'destination')}
        />
      ) : (
        <TextField
          label={t('webhookUrl')}
          value={value.url}
          inputMode="url"
          maxLength={customLimits.url}
          disabled={readOnly}
          error={problemAt(problems, 'destination/url')}
          onValueChange={(url) => onChange({ kind: 'webhook', url }, 'destination')}
        />
      )}
    </>
  );
}
