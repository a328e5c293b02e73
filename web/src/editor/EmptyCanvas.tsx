import { parseCampaignFile } from '@fanfare/shared';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { InlineMessage } from '../ui/InlineMessage.tsx';
import { applyEdit } from './document/document-store.ts';
import { useEditor } from './EditorContext.tsx';
import { addAt } from './edits/add-activity.ts';

/** What an empty campaign starts with. */
export function EmptyCanvas() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const file = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<string | undefined>();

  async function open(chosen: File | undefined) {
    if (!chosen) return;
    const parsed = parseCampaignFile(await chosen.text());
    if (!parsed.file) {
      setRefused(
        parsed.problems
          .map((one) => one.message)
          .slice(0, 3)
          .join(' '),
      );
      return;
    }
    applyEdit(session.documents, { label: { key: 'import' }, graph: parsed.file.graph });
    requestAnimationFrame(() => session.view.getState().controls?.fit());
  }

  return (
    <div className="pointer-events-none absolute inset-0 grid place-items-center p-6">
      <section className="surface-box pointer-events-auto flex max-w-105 flex-col items-start gap-2 px-5 py-4 shadow-lift">
        <h2 className="text-lg">{t('empty.title')}</h2>
        <p className="text-text-muted">{t('empty.text')}</p>
        <div className="mt-1.5 flex flex-wrap items-center gap-2">
          <Button kind="primary" onClick={() => addAt(session, 'build-audience', { kind: 'free', at: undefined })}>
            {t('empty.build')}
          </Button>
          <Button onClick={() => file.current?.click()}>{t('empty.import')}</Button>
          <span className="text-xs text-text-subtle">{t('empty.drop')}</span>
        </div>
        <input
          ref={file}
          type="file"
          hidden
          accept=".yaml,.yml,.json"
          onChange={(event) => void open(event.target.files?.[0])}
        />
        {refused ? (
          <InlineMessage tone="danger" size="sm" urgent>
            {t('empty.importFailed', { reason: refused })}
          </InlineMessage>
        ) : null}
      </section>
    </div>
  );
}
