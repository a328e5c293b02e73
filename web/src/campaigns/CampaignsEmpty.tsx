import { FileUp, Table2, Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Icon, type IconGlyph } from '../ui/Icon.tsx';

export interface CampaignsEmptyProps {
  readonly onNew: () => void;
  readonly onImport: () => void;
}

/** The first visit: what campaigns are for, and the ways to begin. */
export function CampaignsEmpty({ onNew, onImport }: CampaignsEmptyProps) {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  return (
    <section className="pt-4" aria-labelledby="first-campaign">
      <h2 id="first-campaign" className="text-xl">
        {t('empty.title')}
      </h2>
      <p className="mt-2 max-w-3xl text-md text-text-muted">{t('empty.text')}</p>
      <ul className="mt-6 grid max-w-5xl grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] gap-3.5">
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
