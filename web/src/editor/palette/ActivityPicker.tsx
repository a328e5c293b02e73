import { findTransition, positionProblem } from '@fanfare/shared';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toastManager } from '../../ui/toast-manager.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SnippetGroup } from '../../snippets/SnippetGroup.tsx';
import { useEditor, useView } from '../EditorContext.tsx';
import { addAt } from '../edits/add-activity.ts';
import { nameOf, outletNameOf } from '../edits/edit-graph.ts';
import type { EditorSession } from '../editor-session.ts';
import { useEditable } from '../use-editable.ts';
import type { Destination } from '../view-store.ts';
import { ActivityList } from './ActivityList.tsx';
import { pointAnchor } from './point-anchor.ts';
import { problemText } from '../../i18n/speak.ts';

/** What can come next, at the place where it was asked for. */
export function ActivityPicker() {
  const { t } = useTranslation(['editor', 'canvas']);
  const session = useEditor();
  const editable = useEditable();
  const picker = useView((state) => state.picker);
  const anchor = useMemo(() => (picker ? pointAnchor(picker.screen) : null), [picker]);

  function close() {
    const { focus, controls } = session.view.getState();
    session.view.setState({ picker: undefined });
    if (focus) controls?.focus(focus);
  }

  if (!picker || !editable) return null;
  const title = titleOf(t, session, picker.to);
  return (
    <Popover
      open
      onOpenChange={(open) => (open ? undefined : close())}
      anchor={anchor}
      align="center"
      leaveFocus
      label={title}
      className="w-64 p-2!"
    >
      <p className="mb-1.5 truncate px-1 font-strong">{title}</p>
      <ActivityList
        refusalOf={(type) => positionProblem(session.documents.getState().graph, type, picker.to)}
        onChoose={(type) => {
          const { refused } = addAt(session, type, picker.to);
          if (refused) toastManager.add({ title: t('canvas:refused', { reason: problemText(refused) }) });
        }}
      >
        <SnippetGroup to={picker.to} onDone={() => session.view.setState({ picker: undefined })} />
      </ActivityList>
    </Popover>
  );
}

type Words = ReturnType<typeof useTranslation<readonly ['editor', 'canvas']>>['t'];

function titleOf(t: Words, session: EditorSession, to: Destination): string {
  if (to.kind === 'free') return t('picker.free');
  if (to.kind === 'after') return t('picker.after', { name: outletNameOf(session, to.activity, to.port) });
  const transition = findTransition(session.documents.getState().graph, to.transition);
  return t('picker.on', {
    from: nameOf(session, transition?.from.activity ?? ''),
    to: nameOf(session, transition?.to.activity ?? ''),
  });
}
