import type { ActivityId, TransitionId } from '@fanfare/shared';
import { select } from './document/document-store.ts';
import { selectActivities, selectTransitions, toggled } from './document/selection.ts';
import type { EditorSession } from './editor-session.ts';
import type { InspectorTab } from './view-store.ts';

/** Chooses an activity alone and opens its settings, if asked at a tab and a field; the versions make room for them. */
export function inspectActivity(
  session: EditorSession,
  id: ActivityId,
  options: { tab?: InspectorTab; field?: string | undefined } = {},
): void {
  select(session.documents, selectActivities([id]));
  session.view.setState({
    inspectorOpen: true,
    versionsOpen: false,
    field: options.field,
    cause: undefined,
    ...(options.tab ? { tab: options.tab } : {}),
  });
}

/** Chooses an arrow alone and opens its people. */
export function inspectTransition(session: EditorSession, id: TransitionId): void {
  select(session.documents, selectTransitions([id]));
  session.view.setState({ inspectorOpen: true, versionsOpen: false, field: undefined, cause: undefined });
}

/** A click on an arrow: chooses it alone, or adds it to what is chosen. */
export function chooseTransition(
  session: EditorSession,
  id: TransitionId,
  keys: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
): void {
  const { documents } = session;
  if (keys.shiftKey || keys.ctrlKey || keys.metaKey) {
    select(documents, toggled(documents.getState().selection, 'transition', id));
  } else inspectTransition(session, id);
}

/** Shows the people an activity drops for one cause. */
export function openCause(session: EditorSession, activity: ActivityId, cause: string): void {
  select(session.documents, selectActivities([activity]));
  session.view.setState({ inspectorOpen: true, versionsOpen: false, tab: 'people', cause });
}

/** Opens the variables of the campaign, with one of them shown; a fresh one is given its name first. */
export function openVariables(session: EditorSession, name?: string, fresh = false): void {
  session.view.setState({ variables: { name, fresh } });
}
