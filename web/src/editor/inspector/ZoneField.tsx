import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Combobox } from '../../ui/Combobox.tsx';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { setTimeZone } from '../edits/edit-graph.ts';

/** The zone in which the campaign's dates and times are meant, one of those this browser knows. */
export function ZoneField() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const zone = useDocument((state) => state.graph.settings.timeZone);
  const options = useMemo(() => {
    const zones = new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].sort().map((one) => ({ value: one, label: one }));
  }, [zone]);
  return (
    <Combobox
      label={t('overview.zone')}
      help={t('overview.zoneHelp')}
      value={zone}
      options={options}
      onValueChange={(next) => {
        if (next !== null) setTimeZone(session, next);
      }}
    />
  );
}
