import { type ActivityId, graphLimits } from '@fanfare/shared';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor } from '../editor/EditorContext.tsx';
import { rename } from '../editor/edits/edit-graph.ts';

/** The title of a card while it is typed. Enter keeps it, Escape does not. */
export function RenameField({ id, label }: { readonly id: ActivityId; readonly label: string }) {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const [text, setText] = useState(label);

  function done(keep: boolean) {
    if (keep) rename(session, id, text);
    session.view.setState({ renaming: undefined });
    session.view.getState().controls?.focus({ kind: 'activity', id });
  }

  return (
    <input
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      aria-label={t('inspector.title')}
      className="activity-title-field nodrag nopan"
      value={text}
      maxLength={graphLimits.label}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        rename(session, id, text);
        session.view.setState({ renaming: undefined });
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') done(true);
        if (event.key === 'Escape') done(false);
      }}
    />
  );
}
