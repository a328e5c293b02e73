import { UserSearch, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/Button.tsx';
import { useEditor } from '../EditorContext.tsx';
import { noSelection } from '../document/selection.ts';
import { select } from '../document/document-store.ts';

export interface InspectorHeaderProps {
  readonly tile: ReactNode;
  readonly title: ReactNode;
  readonly subtitle: string;
  readonly more?: ReactNode;
}

/** Tile, title, kind, more, close. */
export function InspectorHeader({ tile, title, subtitle, more }: InspectorHeaderProps) {
  const { t } = useTranslation(['editor', 'explain']);
  const { documents, view } = useEditor();
  return (
    <header className="flex flex-none items-center gap-2.5 py-2.5 pr-2.5 pl-4">
      {tile}
      <div className="min-w-0 flex-1">
        {title}
        <p className="truncate text-xs text-text-muted">{subtitle}</p>
      </div>
      <IconButton size="sm" icon={UserSearch} name={t('explain:open')} onClick={() => view.setState({ why: '' })} />
      {more}
      <IconButton
        size="sm"
        icon={X}
        name={t('inspector.close')}
        onClick={() => {
          const { focus, controls } = view.getState();
          select(documents, noSelection);
          if (focus) controls?.focus(focus);
        }}
      />
    </header>
  );
}
