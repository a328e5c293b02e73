import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type ChangeLine, changeLines } from '../../changes/change-lines.ts';
import { lookOf } from '../../activities/registry.tsx';
import { formatMoment } from '../../i18n/format-date.ts';
import { Button } from '../../ui/Button.tsx';
import { InlineMessage } from '../../ui/InlineMessage.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { undo } from '../document/document-store.ts';
import { useDocument, useEditor } from '../EditorContext.tsx';

const MOST = 4;

/** What somebody else saved and was put together with this work, until the reader has seen it. */
export function TakenInNotice() {
  const { t } = useTranslation(['merge', 'changes']);
  const { t: words } = useTranslation('changes');
  const { saving, documents } = useEditor();
  const { news } = useStore(saving.takenIn);
  const graph = useDocument((state) => state.graph);
  const isLast = useDocument((state) => state.history.past.at(-1)?.after === news?.graph);
  if (!news) return null;
  const seen = () => saving.takenIn.setState({ news: undefined });
  const lines = changeLines(words, news.changes, { before: graph, after: graph });
  return (
    <InlineMessage
      tone="info"
      className="rounded-none!"
      title={t('takenIn', { who: news.by, time: formatMoment(news.at) })}
    >
      <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
        <ul aria-label={t('changes:list')} className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
          {lines.slice(0, MOST).map((line) => (
            <TakenLine key={line.key} line={line} />
          ))}
          {lines.length > MOST ? <li>{t('changes:more', { count: lines.length - MOST })}</li> : null}
        </ul>
        <span className="flex gap-2">
          <Button size="sm" onClick={seen}>
            {t('seen')}
          </Button>
          {isLast ? (
            <Button
              size="sm"
              onClick={() => {
                undo(documents);
                seen();
              }}
            >
              {t('undo')}
            </Button>
          ) : null}
        </span>
      </div>
    </InlineMessage>
  );
}

function TakenLine({ line: { activity, name, what } }: { readonly line: ChangeLine }) {
  const look = activity && lookOf(activity.type);
  return (
    <li className="flex min-h-6 max-w-80 min-w-0 items-center gap-1.5">
      {look ? <Tile family={look.category} icon={look.icon} size="xs" /> : null}
      <span className="min-w-0 truncate font-medium">{name}</span>
      <span className="flex-none text-text-muted">{what}</span>
    </li>
  );
}
