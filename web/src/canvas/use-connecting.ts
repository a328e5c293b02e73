import { connectionProblem, findTransition, type TransitionEnds, type TransitionId } from '@fanfare/shared';
import type { Connection, FinalConnectionState, IsValidConnection, OnConnectEnd, OnReconnect } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undo } from '../editor/document/document-store.ts';
import { connectEnds, disconnectArrow, moveEnds, nameOf } from '../editor/edits/edit-graph.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import type { EditorSession } from '../editor/editor-session.ts';
import { announce } from '../ui/announcer.ts';
import { toast, toastManager } from '../ui/toast-manager.ts';
import { beginConnection, isConnectionCalledOff } from './called-off.ts';
import { type CanvasEdge, type CanvasNode, groupOfNode } from './flow-elements.ts';
import { problemText } from '../i18n/speak.ts';

/** An end of an arrow let go nearer than this to where it was stays. */
const SLIP = 24;

/** Drawing arrows: onto a card, or into the open, where the list of activities appears; moving their ends, or dropping them. */
export function useConnecting() {
  const session = useEditor();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const { t } = useTranslation(['canvas', 'editor']);

  /** The arrow whose end is being dragged: its own port is free for it. */
  const moving = useRef<TransitionId>(undefined);
  const grabbed = useRef({ x: 0, y: 0 });
  const [isMovingEnd, setMovingEnd] = useState(false);

  const refuse = useCallback(
    (reason: string) => {
      const message = t('refused', { reason });
      toastManager.add({ title: message });
      announce(message);
    },
    [t],
  );

  const isValidConnection: IsValidConnection<CanvasEdge> = useCallback(
    (connection) =>
      !isConnectionCalledOff() &&
      connectionProblem(
        session.documents.getState().graph,
        endsFor(session, connection, moving.current),
        moving.current,
      ) === undefined,
    [session],
  );

  const onConnect = useCallback(
    (connection: Connection) => {
      const refused = connectEnds(session, endsOf(connection));
      if (refused) refuse(problemText(refused));
    },
    [session, refuse],
  );

  const onConnectEnd: OnConnectEnd = useCallback(
    (event, state) => {
      const { fromNode, fromHandle, toNode, isValid } = state;
      const point = 'clientX' in event ? { x: event.clientX, y: event.clientY } : undefined;
      if (
        isConnectionCalledOff() ||
        isValid === true ||
        !fromNode ||
        !fromHandle?.id ||
        !point ||
        fromHandle.type === 'target'
      )
        return;
      if (toNode && toNode.id !== fromNode.id && toNode.type === 'activity') {
        const ends = { from: { activity: fromNode.id, port: fromHandle.id }, to: { activity: toNode.id } };
        const refused = connectionProblem(session.documents.getState().graph, ends, moving.current);
        if (refused) refuse(problemText(refused));
        return;
      }
      if (toNode || moving.current !== undefined) return;
      session.view.setState({
        picker: {
          to: { kind: 'after', activity: fromNode.id, port: fromHandle.id, at: flow.screenToFlowPosition(point) },
          screen: point,
        },
      });
    },
    [session, flow, refuse],
  );

  const onReconnect: OnReconnect<CanvasEdge> = useCallback(
    (edge, connection) => {
      const refused = moveEnds(session, edge.id, endsFor(session, connection, edge.id));
      if (refused) refuse(problemText(refused));
    },
    [session, refuse],
  );

  const onReconnectStart = useCallback((event: { clientX: number; clientY: number }, edge: CanvasEdge) => {
    beginConnection();
    moving.current = edge.id;
    grabbed.current = { x: event.clientX, y: event.clientY };
    setMovingEnd(true);
  }, []);

  /** An end that is let go in the open leaves the arrow without an end: it is gone, and can be taken back. */
  const onReconnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, edge: CanvasEdge, _: unknown, state: FinalConnectionState) => {
      moving.current = undefined;
      setMovingEnd(false);
      const transition = findTransition(session.documents.getState().graph, edge.id);
      if (isConnectionCalledOff() || state.isValid === true || state.toNode || !transition || !('clientX' in event))
        return;
      if (Math.hypot(event.clientX - grabbed.current.x, event.clientY - grabbed.current.y) < SLIP) return;
      disconnectArrow(session, edge.id);
      const names = { from: nameOf(session, transition.from.activity), to: nameOf(session, transition.to.activity) };
      toast(t('editor:drawing.disconnected', names), { onUndo: () => undo(session.documents) });
    },
    [session, t],
  );

  const onConnectStart = beginConnection;
  const handlers = {
    isValidConnection,
    onConnectStart,
    onConnect,
    onConnectEnd,
    onReconnect,
    onReconnectStart,
    onReconnectEnd,
  };
  return { handlers, isMovingEnd };
}

/** The ends a connection stands for; an end at a collapsed group is the one the arrow has inside it. */
function endsFor(
  session: EditorSession,
  connection: { source: string; sourceHandle?: string | null; target: string },
  moving: TransitionId | undefined,
): TransitionEnds {
  const ends = endsOf(connection);
  const known = moving === undefined ? undefined : findTransition(session.documents.getState().graph, moving);
  return {
    from: known && groupOfNode(ends.from.activity) !== undefined ? known.from : ends.from,
    to: known && groupOfNode(ends.to.activity) !== undefined ? known.to : ends.to,
  };
}

function endsOf(connection: { source: string; sourceHandle?: string | null; target: string }) {
  return {
    from: { activity: connection.source, port: connection.sourceHandle ?? '' },
    to: { activity: connection.target },
  };
}
