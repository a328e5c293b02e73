import { addActivity } from '@fanfare/shared';
import { FileUp, LayoutTemplate, Target } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CampaignFileProblems } from '../campaigns/CampaignFileProblems.tsx';
import { type ReadCampaign, readCampaignFile } from '../campaigns/read-campaign-file.ts';
import { AudienceDialog } from '../templates/AudienceDialog.tsx';
import { startActivity } from '../templates/start-activity.ts';
import { templateGraph } from '../templates/template-campaign.ts';
import { TemplateDialog } from '../templates/TemplateDialog.tsx';
import { Icon, type IconGlyph } from '../ui/Icon.tsx';
import { replaceGraph } from './clipboard/insert-graph.ts';
import { applyEdit } from './document/document-store.ts';
import { selectActivities } from './document/selection.ts';
import { useEditor } from './EditorContext.tsx';

/** The ways an empty campaign can begin. */
export function EmptyCanvas() {
  const { t } = useTranslation('templates');
  const session = useEditor();
  const file = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState<'template' | 'audience'>();
  const [refused, setRefused] = useState<{ readonly name: string; readonly read: ReadCampaign }>();

  async function read(chosen: File | undefined) {
    if (!chosen) return;
    const result = await readCampaignFile(chosen);
    if (result.kind === 'campaign') replaceGraph(session, result.campaign.graph);
    else setRefused({ name: chosen.name, read: result });
  }

  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center overflow-auto p-6">
      <section
        aria-labelledby="empty-canvas"
        className="surface-box pointer-events-auto flex w-full max-w-160 flex-col gap-3 px-5 py-4.5 shadow-lift"
      >
        <div>
          <h2 id="empty-canvas" className="text-lg">
            {t('canvas.title')}
          </h2>
          <p className="mt-1 text-text-muted">{t('canvas.text')}</p>
        </div>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(10.5rem,1fr))] gap-2.5">
          <Way icon={LayoutTemplate} title={t('canvas.template')} onChoose={() => setOpen('template')}>
            {t('canvas.templateText')}
          </Way>
          <Way icon={Target} title={t('canvas.audience')} onChoose={() => setOpen('audience')}>
            {t('canvas.audienceText')}
          </Way>
          <Way icon={FileUp} title={t('canvas.file')} onChoose={() => file.current?.click()}>
            {t('canvas.fileText')}
          </Way>
        </div>
        <p className="text-xs text-text-subtle">{t('canvas.hint')}</p>
        <input
          ref={file}
          type="file"
          hidden
          accept=".yaml,.yml,.json"
          data-testid="campaign-file"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        {refused ? <CampaignFileProblems file={refused.name} read={refused.read} /> : null}
      </section>
      {open === 'template' ? (
        <TemplateDialog
          onClose={() => setOpen(undefined)}
          onChoose={(template) => {
            setOpen(undefined);
            replaceGraph(session, templateGraph(template));
          }}
        />
      ) : null}
      {open === 'audience' ? (
        <AudienceDialog
          onClose={() => setOpen(undefined)}
          onChoose={(beginning) => {
            setOpen(undefined);
            const { graph } = session.documents.getState();
            const activity = startActivity(beginning);
            const middle = session.view.getState().controls?.middle() ?? { x: 300, y: 100 };
            applyEdit(session.documents, {
              label: { key: 'add', values: { name: activity.label } },
              graph: addActivity(graph, activity, { x: Math.round(middle.x - 106), y: Math.round(middle.y) }),
              selection: selectActivities([activity.id]),
            });
            session.view.getState().controls?.focus({ kind: 'activity', id: activity.id });
          }}
        />
      ) : null}
    </div>
  );
}

interface WayProps {
  readonly icon: IconGlyph;
  readonly title: string;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Way({ icon, title, onChoose, children }: WayProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      className="flex flex-col items-start gap-1 rounded-lg border border-line px-3.5 py-3 text-left transition-colors duration-(--duration-fast) hover:border-line-strong hover:bg-hover"
    >
      <span className="mb-1 grid size-8 place-items-center rounded-md bg-accent-soft text-accent-text">
        <Icon of={icon} size={18} />
      </span>
      <span className="font-strong">{title}</span>
      <span className="text-xs text-text-muted">{children}</span>
    </button>
  );
}
