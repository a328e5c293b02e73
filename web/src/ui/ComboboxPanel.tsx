import { Combobox as BaseCombobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { LIST_PANEL, OPTION_ROW, type Option } from './option.ts';

/** The floating list of a combobox and of the chips. */
export function ComboboxPanel({ empty }: { readonly empty?: string | undefined }) {
  const { t } = useTranslation('ui');
  return (
    <BaseCombobox.Portal>
      <BaseCombobox.Positioner align="start" sideOffset={4} className="z-(--layer-toast) outline-0">
        <BaseCombobox.Popup className={LIST_PANEL}>
          <BaseCombobox.Empty>
            <div className="px-2 py-2 text-xs text-text-muted">{empty ?? t('nothingToChoose')}</div>
          </BaseCombobox.Empty>
          <BaseCombobox.List className="outline-0">
            {(option: Option<string>) => (
              <BaseCombobox.Item
                key={option.value}
                value={option}
                disabled={option.disabledReason !== undefined}
                className={OPTION_ROW}
              >
                <span className="col-start-1">
                  <BaseCombobox.ItemIndicator>
                    <Icon of={Check} size={14} />
                  </BaseCombobox.ItemIndicator>
                </span>
                <span className="col-start-2 flex min-w-0 items-center gap-2">
                  {option.start}
                  <span className="truncate">{option.label}</span>
                </span>
                <span className="text-xs text-text-subtle">{option.disabledReason ?? option.detail}</span>
              </BaseCombobox.Item>
            )}
          </BaseCombobox.List>
        </BaseCombobox.Popup>
      </BaseCombobox.Positioner>
    </BaseCombobox.Portal>
  );
}
