import type { CampaignTemplate } from '@fanfare/shared';
import { useQuery } from '@tanstack/react-query';
import { FileUp, Table2, Workflow } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorMessage } from '../api/api-error.ts';
import { demoStateQuery } from '../api/data-queries.ts';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { LoadingLines } from '../ui/LoadingLines.tsx';
import { DemoLoading } from './DemoLoading.tsx';
import { DemoOffer } from './DemoOffer.tsx';
import { useDemo } from './use-demo.ts';

const TemplateGallery = lazy(async () => ({
  default: (await import('../templates/TemplateGallery.tsx')).TemplateGallery,
}));

export interface CampaignsEmptyProps {
  readonly onNew: () => void;
  readonly onImport: () => void;
  readonly onTemplate: (template: CampaignTemplate) => Promise<void>;
}

/** The first visit: what campaigns are for, templates with live counts, and the other ways to begin. */
export function CampaignsEmpty({ onNew, onImport, onTemplate }: CampaignsEmptyProps) {
  const { t } = useTranslation(['campaigns', 'templates']);
  const navigate = useNavigate();
  const demo = useDemo();
  const { data: there } = useQuery(demoStateQuery());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  async function take(template: CampaignTemplate) {
    setBusy(true);
    setRefusal(undefined);
    await onTemplate(template).catch((error: unknown) => setRefusal(errorMessage(error)));
    setBusy(false);
  }

  return (
    <section className="flex max-w-[72rem] flex-col gap-4 pt-4" aria-labelledby="first-campaign">
      <div>
        <h2 id="first-campaign" className="text-xl">
          {t('empty.title')}
        </h2>
        <p className="mt-2 max-w-3xl text-md text-text-muted">{t('empty.text')}</p>
      </div>
      {demo.state.kind === 'failed' ? (
        <InlineMessage tone="danger" urgent title={t('empty.demoFailed')}>
          {demo.state.message}
        </InlineMessage>
      ) : null}
      {refusal === undefined ? null : (
        <InlineMessage tone="danger" urgent title={t('templates:gallery.notCreated')}>
          {refusal}
        </InlineMessage>
      )}
      {demo.state.kind === 'loading' ? (
        <DemoLoading progress={demo.state.progress} />
      ) : (
        <>
          {there && there.missing.length > 0 ? <DemoOffer there={there} onLoad={() => void demo.load()} /> : null}
          <div className="flex flex-wrap items-center gap-2">
            <Button icon={Workflow} onClick={onNew}>
              {t('empty.blank')}
            </Button>
            <Button icon={FileUp} onClick={onImport}>
              {t('empty.file')}
            </Button>
            <Button icon={Table2} onClick={() => void navigate('/data/import')}>
              {t('empty.data')}
            </Button>
          </div>
          <Suspense fallback={<LoadingLines lines={6} name={t('templates:gallery.loading')} className="surface-box" />}>
            <TemplateGallery withoutNotice busy={busy} onChoose={(template) => void take(template)} />
          </Suspense>
        </>
      )}
    </section>
  );
}
