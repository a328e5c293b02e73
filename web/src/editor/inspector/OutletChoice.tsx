import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.tsx';
import type { ChosenOutlet } from './use-outlet.ts';
import { say } from '../../i18n/speak.ts';

/** Which of an activity's outbound transitions a tab is about. */
export function OutletChoice({ outlet }: { readonly outlet: ChosenOutlet }) {
  const { t } = useTranslation('editor');
  if (outlet.ports.length < 2) return null;
  return (
    <Select
      label={t('inspector.outlet')}
      value={outlet.port ?? null}
      onValueChange={outlet.choose}
      options={outlet.ports.map((port) => ({ value: port.id, label: say(port.label) }))}
    />
  );
}
