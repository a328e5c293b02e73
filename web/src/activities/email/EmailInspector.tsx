import type { EmailConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Switch } from '../../ui/Switch.tsx';
import type { InspectorProps } from '../inspector-props.ts';

const CATEGORIES = ['marketing', 'transactional'] as const;

/** Who of the population can be addressed by e-mail. */
export function EmailInspector({ config, onChange, readOnly }: InspectorProps<EmailConfig>) {
  const { t } = useTranslation('inspector');
  return (
    <>
      <RadioGroup
        label={t('category')}
        value={config.category}
        disabled={readOnly}
        onValueChange={(category) => onChange({ ...config, category })}
        options={CATEGORIES.map((value) => ({
          value,
          label: t(`categoryName.${value}`),
          help: t(`categoryHelp.${value}`),
        }))}
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
