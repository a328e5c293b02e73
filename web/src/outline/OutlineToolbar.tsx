import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../editor/commands/command.ts';
import { keysOf } from '../editor/commands/command-menu.ts';
import { useDocument, useView } from '../editor/EditorContext.tsx';
import { FindField } from '../editor/find/FindField.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { ask, canAsk } from '../shortcuts/ask.ts';
import { Button } from '../ui/Button.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** Finding, adding, connecting, and how much of the campaign is open. */
export function OutlineToolbar({ commands }: { readonly commands: readonly Command[] }) {
  const { t } = useTranslation('outline');
  const editable = useEditable();
  const count = useDocument((state) => state.graph.activities.length);
  const somethingClosed = useView((state) => state.outlineClosed.size > 0);
  useView((state) => state.focus);
  useDocument((state) => state.selection);
  const command = (name: string) => commands.find((one) => one.name === name);
  const connect = command('connect');
  const fold = command(somethingClosed ? 'expand-all' : 'collapse-all');
  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      className="flex h-[46px] flex-none items-center gap-2 border-b border-line px-3"
    >
      <FindField size="sm" label={t('find')} className="w-60 flex-none has-[span]:w-auto" />
      {editable ? (
        <>
          <Button size="sm" icon={Plus} onClick={() => ask(command('add-after'))}>
            {t('addAfter')}
            <Keys command={command('add-after')} />
          </Button>
          <Button
            size="sm"
            disabledReason={connect && canAsk(connect) ? undefined : t('nothingToConnect')}
            onClick={() => ask(connect)}
          >
            {t('connect')}
            <Keys command={connect} />
          </Button>
        </>
      ) : null}
      {count === 0 ? null : (
        <Button size="sm" kind="quiet" onClick={() => ask(fold)}>
          {somethingClosed ? t('expandAll') : t('collapseAll')}
        </Button>
      )}
      <span className="outline-wide ml-auto truncate text-xs text-text-muted">
        {count === 0 ? null : t('order', { count })}
      </span>
    </div>
  );
}

function Keys({ command }: { readonly command: Command | undefined }) {
  const keys = keysOf(command);
  return keys === undefined ? null : (
    <span className="outline-wide ml-1" aria-hidden="true">
      <Kbd>{keys}</Kbd>
    </span>
  );
}
