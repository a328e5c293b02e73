import { addActivity, type CampaignGraph, type CampaignTemplate, emptyGraph } from '@fanfare/shared';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CampaignFileDrop } from '../campaigns/CampaignFileDrop.tsx';
import { CampaignFileProblems } from '../campaigns/CampaignFileProblems.tsx';
import type { ReadCampaign } from '../campaigns/read-campaign-file.ts';
import { readerZone } from '../i18n/reader.ts';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import type { Beginning } from './start-activity.ts';

const TemplateGallery = lazy(async () => ({ default: (await import('./TemplateGallery.tsx')).TemplateGallery }));
const AudienceStart = lazy(async () => ({ default: (await import('./AudienceStart.tsx')).AudienceStart }));

/** What a new campaign begins with. */
export interface ChosenStart {
  /** Undefined: empty. */
  readonly graph?: CampaignGraph;
  /** What it could be called. */
  readonly name?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** What is missing, where it cannot be made yet. */
  readonly missing?: string;
}

const WAYS = ['blank', 'template', 'audience', 'file'] as const;
type Way = (typeof WAYS)[number];

/** Empty, from a template, from an audience or from a file. */
export function CampaignStart({ onChange }: { readonly onChange: (start: ChosenStart) => void }) {
  const { t } = useTranslation('templates');
  const [way, setWay] = useState<Way>('blank');
  const [template, setTemplate] = useState<string | null>(null);
  const [file, setFile] = useState<{ readonly name: string; readonly read: ReadCampaign }>();

  const missing: Record<Way, ChosenStart> = {
    blank: {},
    template: { missing: t('start.chooseTemplate') },
    audience: { missing: t('start.chooseAudience') },
    file: { missing: t('start.chooseFile') },
  };

  async function useTemplate(chosen: CampaignTemplate) {
    setTemplate(chosen.id);
    const { templateGraph } = await import('./template-campaign.ts');
    const { name, description } = chosen;
    onChange({ name, description, graph: templateGraph(chosen) });
  }

  async function begin(beginning: Beginning | undefined) {
    if (!beginning) {
      onChange(missing.audience);
      return;
    }
    const { startActivity } = await import('./start-activity.ts');
    const activity = startActivity(beginning);
    onChange({ graph: addActivity(emptyGraph(readerZone()), activity, { x: 0, y: 0 }) });
  }

  async function read(chosen: File) {
    const { readCampaignFile } = await import('../campaigns/read-campaign-file.ts');
    const result = await readCampaignFile(chosen);
    setFile({ name: chosen.name, read: result });
    onChange(result.kind === 'campaign' ? result.campaign : missing.file);
  }

  const panels: Record<Way, ReactNode> = {
    blank: <p className="text-text-muted">{t('start.blankText')}</p>,
    template: (
      <div className="-m-1 max-h-[min(27rem,52vh)] overflow-y-auto p-1">
        <TemplateGallery chosen={template} onChoose={(chosen) => void useTemplate(chosen)} />
      </div>
    ),
    audience: <AudienceStart onChange={(beginning) => void begin(beginning)} />,
    file: (
      <div className="flex flex-col gap-3">
        <CampaignFileDrop onFile={(chosen) => void read(chosen)} />
        {file ? <CampaignFileProblems file={file.name} read={file.read} /> : null}
        {file?.read.kind === 'campaign' ? <p className="text-text-muted">{file.name}</p> : null}
      </div>
    ),
  };

  return (
    <div className="flex flex-col gap-2.5">
      <SegmentedControl
        label={t('start.label')}
        value={way}
        onValueChange={(next) => {
          setWay(next);
          setTemplate(null);
          setFile(undefined);
          onChange(missing[next]);
        }}
        segments={WAYS.map((value) => ({ value, label: t(`start.${value}`) }))}
        className="self-start"
      />
      <Suspense fallback={<LoadingLines lines={4} name={t('gallery.loading')} />}>{panels[way]}</Suspense>
    </div>
  );
}
