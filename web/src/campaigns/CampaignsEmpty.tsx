import { useQuery } from '@tanstack/react-query';
import { FileUp, Store, Table2, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { demoStateQuery } from '../api/data-queries.ts';
import { Icon, type IconGlyph } from '../ui/Icon.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { DemoLoading } from './DemoLoading.tsx';
import { DEMO_PEOPLE, useDemo } from './use-demo.ts';

export interface CampaignsEmptyProps {
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** The first visit: what campaigns are for, and the ways to begin. */
export function CampaignsEmpty({ onNew, onImport }: CampaignsEmptyProps) {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const demo = useDemo();
  const { data: there } = useQuery(demoStateQuery());
  const offersDemo = there?.others.length === 0 || demo.state.kind === 'failed';
  const cutOff = there !== undefined && there.loaded.length > 0 && there.missing.length > 0;
  const title = (
    <>
      <h2 id="first-campaign" className="text-xl">
        {t('empty.title')}
      </h2>
      <p className="mt-2 max-w-3xl text-md text-text-muted">{t('empty.text')}</p>
    </>
  );
  if (demo.state.kind === 'loading') {
    return (
      <section className="pt-4" aria-labelledby="first-campaign">
        {title}
        <DemoLoading progress={demo.state.progress} />
      </section>
    );
  }
  return (
    <section className="pt-4" aria-labelledby="first-campaign">
      {title}
      {demo.state.kind === 'failed' ? (
        <InlineMessage tone="danger" urgent title={t('empty.demoFailed')} className="mt-4 max-w-5xl">
          {demo.state.message}
        </InlineMessage>
      ) : null}
      <ul className="mt-6 grid max-w-5xl grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] gap-3.5">
        {offersDemo ? (
          <Way
            icon={Store}
            title={t(cutOff ? 'empty.demoGoOn' : 'empty.demo')}
            text={
              cutOff
                ? t('empty.demoCutOff', {
                    loaded: there.loaded.length,
                    all: there.loaded.length + there.missing.length,
                  })
                : t('empty.demoText', { people: DEMO_PEOPLE })
            }
            onChoose={() => void demo.load()}
          />
        ) : null}
        <Way icon={Workflow} title={t('empty.blank')} text={t('empty.blankText')} onChoose={onNew} />
        <Way icon={FileUp} title={t('empty.file')} text={t('empty.fileText')} onChoose={onImport} />
        <Way
          icon={Table2}
          title={t('empty.data')}
          text={t('empty.dataText')}
          onChoose={() => void navigate('/data/import')}
        />
      </ul>
    </section>
  );
}

interface WayProps {
  readonly icon: IconGlyph;
  readonly title: string;
  readonly text: ReactNode;
  readonly onChoose: () => void;
}

function Way({ icon, title, text, onChoose }: WayProps) {
  return (
    <li>
      <button
        type="button"
        onClick={onChoose}
        className="surface-box flex h-full w-full flex-col items-start gap-1.5 px-4 py-3.5 text-left transition-colors duration-(--duration-fast) hover:border-line-strong hover:bg-hover"
      >
        <span className="mb-1.5 grid h-12 w-full place-items-center rounded-md bg-canvas text-text-muted">
          <Icon of={icon} size={20} />
        </span>
        <span className="text-md font-strong">{title}</span>
        <span className="text-text-muted">{text}</span>
      </button>
    </li>
  );
}
