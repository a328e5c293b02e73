import type { CampaignSignal, EndConfig } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { Section } from '../../inspector/Section.tsx';
import { AddButton } from '../../ui/AddButton.tsx';
import type { InspectorProps } from '../inspector-props.ts';
import { SignalEditor } from './SignalEditor.tsx';

/** The campaigns that are started when a branch ends. */
export function EndInspector({ config, onChange, readOnly, problems, inbound, variables }: InspectorProps<EndConfig>) {
  const { t } = useTranslation('flow');
  const { signals } = config;
  const set = (next: CampaignSignal[], gesture?: string) => onChange({ signals: next }, gesture);
  return (
    <>
      <p className="text-text-muted">{t('end.text')}</p>
      <Section title={t('end.signals')}>
        {signals.map((signal, index) => (
          <SignalEditor
            key={`signal ${index}`}
            position={index + 1}
            field={`signals/${index}`}
            {...{ signal, inbound, variables, readOnly, problems }}
            onChange={(next, gesture) => set(signals.with(index, next), gesture && `signal ${index} ${gesture}`)}
            onRemove={() => set(signals.toSpliced(index, 1))}
          />
        ))}
        {readOnly ? null : (
          <AddButton onClick={() => set([...signals, { campaign: null, parameters: [] }])}>
            {t('end.addSignal')}
          </AddButton>
        )}
      </Section>
    </>
  );
}
