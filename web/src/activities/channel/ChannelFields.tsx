import type { ChannelSettings } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { inboundTable } from '../../inspector/AttributeField.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { AddressField } from './AddressField.tsx';
import { CategoryField } from './CategoryField.tsx';
import { MessagePerField } from './MessagePerField.tsx';

/** What every channel that has an address is told: category, what a message is for, address, one per address. */
export function ChannelFields<Config extends ChannelSettings>(props: InspectorProps<Config>) {
  const { t } = useTranslation('channel');
  const { config, onChange, readOnly, catalog, inbound, problems } = props;
  const table = inboundTable(catalog, inbound);
  return (
    <>
      <CategoryField
        value={config.category}
        readOnly={readOnly}
        onChange={(category) => onChange({ ...config, category })}
      />
      <MessagePerField
        value={config.per}
        onChange={(per) =>
          onChange({ ...config, per, ...(per.kind === 'population' ? populationAddress(config) : {}) })
        }
        {...{ catalog, table, readOnly, problems }}
      />
      <AddressField
        value={config.address}
        per={config.per}
        onChange={(address) => onChange({ ...config, address })}
        {...{ catalog, table, readOnly, problems }}
      />
      <Switch
        checked={config.onePerAddress}
        disabled={readOnly}
        label={t('onePerAddress')}
        help={t('onePerAddressHelp')}
        onCheckedChange={(onePerAddress) => onChange({ ...config, onePerAddress })}
      />
    </>
  );
}

/** Without linked rows an address cannot be theirs. */
function populationAddress({ address }: ChannelSettings): Partial<ChannelSettings> {
  return address.of === 'linked' ? { address: { of: 'population', attribute: null } } : {};
}
