import {
  type ActivityId,
  type ActivityType,
  addActivity,
  connect,
  connectionProblem,
  disconnect,
  type Proposal,
} from '@fanfare/shared';
import { cardSize } from '../../activities/card-size.ts';
import { lookOf } from '../../activities/registry.tsx';
import { screenPlaceOf } from '../commands/selection-targets.ts';
import { applyEdit } from '../document/document-store.ts';
import { selectActivities } from '../document/selection.ts';
import type { EditorSession } from '../editor-session.ts';
import { addAt, newActivity } from './add-activity.ts';
import { toggleBreakpoint } from './edit-graph.ts';
import { fresh } from './fresh-values.ts';
import { freePlace, middleOf, onGrid } from './free-place.ts';

/** Room before a card for the one that comes first and the number between them. */
const BEFORE = { down: 120, right: 400 };

/** Does what is proposed about a problem. One gesture, that can be undone. */
export function applyProposal(session: EditorSession, proposal: Proposal): void {
  switch (proposal.kind) {
    case 'insert':
      addAt(session, proposal.type, { kind: 'on', transition: proposal.on });
      return;
    case 'start':
      if (proposal.before === undefined) addAt(session, proposal.type, { kind: 'free', at: undefined });
      else addBefore(session, proposal.type, proposal.before);
      return;
    case 'continue':
      chooseNext(session, proposal.activity, proposal.port);
      return;
    case 'disconnect':
      applyEdit(session.documents, {
        label: { key: 'removeTransition', values: { count: 1 } },
        graph: disconnect(session.documents.getState().graph, [proposal.transition]),
      });
      return;
    case 'go-on':
      toggleBreakpoint(session, [proposal.activity]);
  }
}

/** Adds an activity above another one and leads it there. */
function addBefore(session: EditorSession, type: ActivityType, id: ActivityId): void {
  const { graph } = session.documents.getState();
  const activity = newActivity(graph, type);
  const { category } = lookOf(type);
  const below = graph.layout[id] ?? { x: 0, y: 0 };
  const size = cardSize(category);
  const middle = middleOf(graph, id);
  const wanted = onGrid(
    graph.direction === 'right'
      ? { x: below.x - BEFORE.right, y: middle - size.height / 2 }
      : { x: middle - size.width / 2, y: below.y - BEFORE.down },
  );
  const added = addActivity(graph, activity, freePlace(graph, wanted, category));
  const transition = { id: fresh.id(), from: { activity: activity.id, port: 'out' }, to: { activity: id } };
  const joined = connectionProblem(added, transition) ? added : connect(added, transition);
  applyEdit(session.documents, {
    label: { key: 'add', values: { name: activity.label } },
    graph: joined,
    selection: selectActivities([activity.id]),
  });
  session.view.getState().controls?.focus({ kind: 'activity', id: activity.id });
}

/** Opens the list of what can follow a port, at the port. */
function chooseNext(session: EditorSession, activity: ActivityId, port: string): void {
  const item = { kind: 'outlet', activity, port } as const;
  session.view.getState().controls?.reveal(item);
  session.view.setState({ focus: item });
  requestAnimationFrame(() =>
    session.view.setState({ picker: { to: { kind: 'after', activity, port }, screen: screenPlaceOf(item) } }),
  );
}
