import { findGroup, graphLimits, type GroupId } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { renameGroup } from '../editor/edits/activity-groups.ts';
import { useEditable } from '../editor/use-editable.ts';

/** The name of a group, changed where it stands. Enter and leaving keep it, Escape does not. */
export function GroupName({ id }: { readonly id: GroupId }) {
  const label = useDocument((state) => findGroup(state.graph, id)?.label ?? '');
  const editable = useEditable();
  const renaming = useView((state) => state.renamingGroup === id) && editable;
  return renaming ? <NameField id={id} label={label} /> : <span className="group-name">{label}</span>;
}

function NameField({ id, label }: { readonly id: GroupId; readonly label: string }) {
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const [text, setText] = useState(label);
  function done(keep: boolean) {
    if (keep) renameGroup(session, id, text);
    session.view.setState({ renamingGroup: undefined });
  }
  function leave(keep: boolean) {
    done(keep);
    const { focus, controls } = session.view.getState();
    if (focus) controls?.focus(focus);
  }
  return (
    <input
      ref={(field) => {
        if (!field || document.activeElement === field) return;
        field.focus({ preventScroll: true });
        field.select();
      }}
      aria-label={t('groupField')}
      className="activity-title-field group-name-field nodrag nopan"
      value={text}
      maxLength={graphLimits.label}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => done(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') leave(true);
        if (event.key === 'Escape') leave(false);
      }}
    />
  );
}
