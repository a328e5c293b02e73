import { connectionProblem, type TransitionId } from '@fanfare/shared';
import type { Connection, IsValidConnection, OnConnectEnd, OnReconnect } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { connectEnds, moveEnds } from '../editor/edits/edit-graph.ts';
import { useEditor } from '../editor/EditorContext.tsx';
import { announce } from '../ui/announcer.ts';
import { toastManager } from '../ui/toast-manager.ts';
import type { CanvasEdge, CanvasNode } from './derive.ts';

/** Drawing arrows: onto a card, or into the open, where the list of activities appears; moving their ends. */
export function useConnecting() {
  const session = useEditor();
  const flow = useReactFlow<CanvasNode, CanvasEdge>();
  const { t } = useTranslation('canvas');

  /** The arrow whose end is being dragged: its own port is free for it. */
  const moving = useRef<TransitionId>(undefined);

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
      connectionProblem(session.documents.getState().graph, endsOf(connection), moving.current) === undefined,
    [session],
  );

  const onConnect = useCallback(
    (connection: Connection) => {
      const refused = connectEnds(session, endsOf(connection));
      if (refused) refuse(refused.message);
    },
    [session, refuse],
  );

  const onConnectEnd: OnConnectEnd = useCallback(
    (event, state) => {
      const { fromNode, fromHandle, toNode, isValid } = state;
      const point = 'clientX' in event ? { x: event.clientX, y: event.clientY } : undefined;
      if (isValid === true || !fromNode || !fromHandle?.id || !point || fromHandle.type === 'target') return;
      if (toNode && toNode.id !== fromNode.id && toNode.type === 'activity') {
        const ends = { from: { activity: fromNode.id, port: fromHandle.id }, to: { activity: toNode.id } };
        const refused = connectionProblem(session.documents.getState().graph, ends, moving.current);
        if (refused) refuse(refused.message);
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
      const refused = moveEnds(session, edge.id, endsOf(connection));
      if (refused) refuse(refused.message);
    },
    [session, refuse],
  );

  const onReconnectStart = useCallback((_: unknown, edge: CanvasEdge) => {
    moving.current = edge.id;
  }, []);

  const onReconnectEnd = useCallback(() => {
    moving.current = undefined;
  }, []);

  return { isValidConnection, onConnect, onConnectEnd, onReconnect, onReconnectStart, onReconnectEnd };
}

function endsOf(connection: { source: string; sourceHandle?: string | null; target: string }) {
  return {
    from: { activity: connection.source, port: connection.sourceHandle ?? '' },
    to: { activity: connection.target },
  };
}
