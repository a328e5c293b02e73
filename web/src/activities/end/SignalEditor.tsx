import type { CampaignSignal, InboundTransition, Problem, Variable } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ItemBox } from '../../inspector/ItemBox.tsx';
import { campaignListQuery, campaignQuery } from '../../api/campaign-queries.ts';
import { problemAt } from '../../inspector/problem-at.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { ParameterEditor } from './ParameterEditor.tsx';

export interface SignalEditorProps {
  readonly position: number;
  readonly signal: CampaignSignal;
  /** Where the signal stands in the settings. */
  readonly field: string;
  readonly inbound: readonly InboundTransition[];
  readonly variables: readonly Variable[];
  readonly readOnly: boolean;
  readonly problems: readonly Problem[];
  readonly onChange: (signal: CampaignSignal, gesture?: string) => void;
  readonly onRemove: () => void;
}

/** A campaign that is started, and what its parameters get. */
export function SignalEditor(props: SignalEditorProps) {
  const { t } = useTranslation('flow');
  const { position, signal, field, readOnly, problems, onChange, onRemove } = props;
  const { campaign, parameters } = signal;
  const campaigns = useQuery(campaignListQuery({ pageSize: 100 })).data?.campaigns ?? [];
  const options = campaigns.map(({ id, name }) => ({ value: id, label: name }));
  const known = campaign === null || options.some(({ value }) => value === campaign);
  const missing = useDeclared(campaign).filter((name) => !parameters.some((one) => one.name === name));
  return (
    <ItemBox name={t('end.signal', { position })}>
      <div className="flex items-start gap-1.5">
        <Select
          label={t('end.campaign')}
          className="flex-1"
          placeholder={t('end.chooseCampaign')}
          help={t('end.campaignHelp')}
          value={campaign}
          disabled={readOnly}
          error={problemAt(problems, `${field}/campaign`)}
          onValueChange={(next) => onChange({ ...signal, campaign: next })}
          options={known ? options : [...options, { value: campaign, label: t('end.goneCampaign') }]}
        />
        {readOnly ? null : (
          <IconButton icon={Trash2} className="mt-5.5" name={t('end.removeSignal', { position })} onClick={onRemove} />
        )}
      </div>
      {parameters.map((parameter, index) => (
        <ParameterEditor
          key={`parameter ${index}`}
          {...props}
          position={index + 1}
          parameter={parameter}
          field={`${field}/parameters/${index}`}
          onChange={(next, gesture) =>
            onChange({ ...signal, parameters: parameters.with(index, next) }, gesture && `${index} ${gesture}`)
          }
          onRemove={() => onChange({ ...signal, parameters: parameters.toSpliced(index, 1) })}
        />
      ))}
      {readOnly ? null : (
        <div className="flex flex-wrap gap-1.5">
          <Button
            size="sm"
            kind="quiet"
            icon={Plus}
            onClick={() => onChange({ ...signal, parameters: [...parameters, { name: '', value: emptyText }] })}
          >
            {t('end.addParameter')}
          </Button>
          {missing.length > 0 ? (
            <Button
              size="sm"
              kind="quiet"
              onClick={() =>
                onChange({
                  ...signal,
                  parameters: [...parameters, ...missing.map((name) => ({ name, value: emptyText }))],
                })
              }
            >
              {t('end.addDeclared', { names: missing.join(', ') })}
            </Button>
          ) : null}
        </div>
      )}
    </ItemBox>
  );
}

const emptyText = { kind: 'text', text: '' } as const;

/** Names of the parameters a campaign declares for the signal that starts it. */
function useDeclared(campaign: string | null): string[] {
  const { data } = useQuery({ ...campaignQuery(campaign ?? ''), enabled: campaign !== null, retry: false });
  const variables = data?.graph.settings.variables ?? [];
  return variables.filter(({ source }) => source === 'signal').map(({ name }) => name);
}
