import { type Catalog, type ChannelAddress, linkedMessages, type MessagePer, type Problem } from '@fanfare/shared';
import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AttributeField } from '../../inspector/AttributeField.tsx';
import { problemAt } from '../../inspector/problem-at.ts';
import { Section } from '../../inspector/Section.tsx';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { Select } from '../../ui/Select.tsx';

export interface AddressFieldProps {
  readonly value: ChannelAddress;
  readonly per: MessagePer;
  readonly catalog: Catalog;
  readonly table: string | undefined;
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (address: ChannelAddress) => void;
}

/** Where the address is read: the columns the catalog names, or an attribute; of the person or of the linked row. */
export function AddressField({ value, per, catalog, table, readOnly, problems, onChange }: AddressFieldProps) {
  const { t } = useTranslation('channel');
  const linked = linkedMessages(per, table, catalog);
  const error = problemAt(problems, 'address/of');
  return (
    <Section title={t('address')} help={value.attribute === null ? t('addressByRole') : t('addressByAttribute')}>
      {per.kind === 'linked' ? (
        <Select
          label={t('addressOf')}
          value={value.of}
          disabled={readOnly}
          onValueChange={(of) => onChange({ of, attribute: null })}
          options={[
            { value: 'population', label: t('ofPopulation') },
            { value: 'linked', label: linked?.forth.label ?? t('ofLinked') },
          ]}
        />
      ) : null}
      {error === undefined ? null : (
        <InlineMessage tone="danger" size="sm">
          {error}
        </InlineMessage>
      )}
      <div className="flex items-start gap-1.5">
        <AttributeField
          label={t('addressAttribute')}
          empty={t('addressFromCatalog')}
          table={value.of === 'population' ? table : linked?.table.name}
          value={value.attribute}
          error={problemAt(problems, 'address/attribute')}
          onChange={(attribute) => onChange({ ...value, attribute })}
          {...{ catalog, readOnly }}
        />
        {value.attribute === null || readOnly ? null : (
          <Button size="sm" icon={RotateCcw} onClick={() => onChange({ ...value, attribute: null })}>
            {t('useCatalog')}
          </Button>
        )}
      </div>
    </Section>
  );
}
