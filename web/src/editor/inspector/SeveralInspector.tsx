import { findActivity } from '@fanfare/shared';
import { BoxSelect } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OverlapMatrix } from '../../counts/OverlapMatrix.tsx';
import { lookOf } from '../../activities/registry.tsx';
import { printCombination } from '../../shortcuts/key-combination.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { useCommands } from '../commands/use-commands.ts';
import { useDocument, useEditor } from '../EditorContext.tsx';
import { useEditable } from '../use-editable.ts';
import { inspectActivity } from '../view-actions.ts';
import { InspectorHeader } from './InspectorHeader.tsx';

const FOR_ALL = [
  'copy',
  'cut',
  'duplicate',
  'disable',
  'breakpoint',
  'group',
  'save-snippet',
  'delete',
  'delete-reconnect',
];

/** Several things at once: what they are, and the actions for all of them. */
export function SeveralInspector() {
  const { t } = useTranslation('editor');
  const session = useEditor();
  const editable = useEditable();
  const commands = useCommands();
  const { activities, transitions } = useDocument((state) => state.selection);
  const graph = useDocument((state) => state.graph);
  const count = activities.size + transitions.size;
  return (
    <>
      <InspectorHeader
        tile={
          <span className="grid size-(--activity-tile) place-items-center rounded-full bg-flow-soft text-flow-text">
            <Icon of={BoxSelect} />
          </span>
        }
        title={<h2 className="text-md">{t('inspector.many', { count })}</h2>}
        subtitle={t('inspector.manyLabel')}
      />
      <div className="flex min-h-0 flex-1 flex-col gap-3 overflow-auto border-t border-line px-4 py-3.5">
        {editable ? (
          <div className="flex flex-wrap gap-2">
            {FOR_ALL.flatMap((name) => commands.find((one) => one.name === name) ?? []).map((command) => (
              <Button
                key={command.name}
                size="sm"
                kind={command.name.startsWith('delete') ? 'danger' : 'default'}
                title={printCombination(command.keys[0] ?? '')}
                onClick={() => command.perform(new KeyboardEvent('keydown'))}
              >
                {command.label}
              </Button>
            ))}
          </div>
        ) : null}
        {transitions.size > 1 ? <OverlapMatrix transitions={transitions} /> : null}
        <ul className="grid gap-1">
          {[...activities].map((id) => {
            const activity = findActivity(graph, id);
            const look = lookOf(activity?.type ?? '');
            return (
              <li key={id} className="flex items-center gap-2.5">
                <Tile family={look.category} icon={look.icon} size="sm" />
                <button type="button" className="link truncate" onClick={() => inspectActivity(session, id)}>
                  {activity?.label}
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
