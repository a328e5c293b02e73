import './explain.css';
import { UserSearch, X } from 'lucide-react';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { useSettledGraph } from '../editor/inspector/use-settled-graph.ts';
import { IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ExplainedPerson } from './ExplainedPerson.tsx';
import { PersonSearch } from './PersonSearch.tsx';
import { readWhy, whyText } from './why-text.ts';

/** Why a person is where they are in the campaign: who is meant, their way, and what decided at every activity. */
export function ExplainPanel() {
  const { t } = useTranslation('explain');
  const { view } = useEditor();
  const why = useView((state) => state.why);
  const graph = useSettledGraph();
  const who = readWhy(why);

  const root = useRef<HTMLElement>(null);
  const close = useCallback(() => {
    view.setState({ why: undefined, way: undefined });
    const { focus, controls } = view.getState();
    if (focus) controls?.focus(focus);
  }, [view]);
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLInputElement && event.target.value !== '';
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping) return;
      event.stopPropagation();
      close();
    };
    const panel = root.current;
    panel?.addEventListener('keydown', leave);
    return () => panel?.removeEventListener('keydown', leave);
  }, [close]);

  return (
    <section aria-label={t('title')} className="flex min-h-0 flex-1 flex-col" data-testid="why-panel" ref={root}>
      <header className="flex flex-none items-center gap-2.5 border-b border-line py-2.5 pr-2.5 pl-4">
        <span className="grid size-(--activity-tile) flex-none place-items-center rounded-full bg-accent-soft text-accent-text">
          <Icon of={UserSearch} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-md">{t('title')}</h2>
          <p className="truncate text-xs text-text-muted">{t('subtitle')}</p>
        </div>
        <IconButton size="sm" icon={X} name={t('close')} onClick={close} />
      </header>
      {who === undefined ? (
        <div className="min-h-0 flex-1 overflow-auto p-4">
          <PersonSearch
            graph={graph}
            onChoose={({ dimension, key }) => view.setState({ why: whyText({ dimension, key }) })}
          />
        </div>
      ) : (
        <ExplainedPerson
          key={why}
          graph={graph}
          who={who}
          onAnother={() => view.setState({ why: '', way: undefined })}
        />
      )}
    </section>
  );
}
