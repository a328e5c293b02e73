import { CirclePause, CircleDashed, OctagonAlert, TriangleAlert } from 'lucide-react';
import { type ActivityId, freeOutlets } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { activityInWords } from '../canvas/speak.ts';
import { useActivity, useCardWords, useNumbers, usePorts } from '../canvas/use-activity.ts';
import { RenameField } from '../canvas/RenameField.tsx';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { readingOrder } from '../editor/navigation.ts';
import { useEditable } from '../editor/use-editable.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Tile } from '../ui/Tile.tsx';
import { BlankCell, OutlineRowFrame, type RowFrameProps } from './OutlineRowFrame.tsx';
import { Opener } from './Opener.tsx';

/** An activity: what it is called, its kind, its settings in words and what is wrong with it. */
export function ActivityRow({ id, ...frame }: RowFrameProps & { readonly id: ActivityId }) {
  const { t } = useTranslation(['canvas', 'counts']);
  const activity = useActivity(id);
  const words = useCardWords(id);
  const numbers = useNumbers(id);
  const ports = usePorts(id);
  const visited = useView((state) => state.visited.has(id));
  const renaming = useView((state) => state.renaming === id);
  const selected = useDocument((state) => state.selection.activities.has(id));
  const total = useDocument((state) => state.graph.activities.length);
  const position = useDocument((state) => readingOrder(state.graph).indexOf(id) + 1);
  if (!activity) return null;
  const look = lookOf(activity.type);
  const settings = `outline-settings-${id}`;
  const name = activityInWords(t, {
    title: look.title,
    label: activity.label,
    disabled: activity.disabled ?? false,
    numbers,
    ports,
    problem: words.problem,
    problems: words.problems,
    position,
    total,
  });
  return (
    <OutlineRowFrame {...frame} name={name} describedBy={settings} selected={selected} off={activity.disabled}>
      <td className="outline-name">
        <div className="flex items-center gap-2">
          <Opener row={frame.row} />
          <Tile family={look.category} icon={look.icon} size="sm" off={activity.disabled ?? false} />
          {renaming ? (
            <RenameField id={id} label={activity.label} />
          ) : (
            <span className="outline-title min-w-0 truncate font-strong" title={activity.label}>
              {activity.label}
            </span>
          )}
        </div>
      </td>
      <td className="outline-kind truncate text-text-muted">{look.title}</td>
      <td id={settings} className="outline-settings truncate text-text-muted" title={words.summary}>
        {words.summary}
      </td>
      <BlankCell />
      <BlankCell className="outline-remark" />
      <td>
        {selected && words.problem === undefined ? <ConnectButton id={id} /> : null}
        <State
          disabled={activity.disabled ?? false}
          problem={words.problem}
          severity={words.incomplete && !visited ? 'incomplete' : words.severity}
        />
      </td>
    </OutlineRowFrame>
  );
}

interface StateProps {
  readonly disabled: boolean;
  readonly problem: string | undefined;
  readonly severity: 'error' | 'warning' | 'incomplete' | undefined;
}

const LOOKS = {
  error: { tone: 'danger', icon: OctagonAlert },
  warning: { tone: 'warning', icon: TriangleAlert },
  incomplete: { tone: 'outline', icon: CircleDashed },
} as const;

function State({ disabled, problem, severity }: StateProps) {
  const { t } = useTranslation('canvas');
  if (disabled) return <Chip icon={CirclePause}>{t('disabled')}</Chip>;
  if (problem === undefined || severity === undefined) return null;
  const { tone, icon } = LOOKS[severity];
  return (
    <Chip tone={tone} icon={icon} title={problem}>
      {problem.replace(/\.$/u, '')}
    </Chip>
  );
}

/** Draws an arrow from the chosen row; only where a port leads nowhere yet. */
function ConnectButton({ id }: { readonly id: ActivityId }) {
  const { t } = useTranslation('outline');
  const { view } = useEditor();
  const editable = useEditable();
  const free = useDocument((state) => freeOutlets(state.graph, id).length > 0);
  if (!editable || !free) return null;
  return (
    <Button
      size="sm"
      tabIndex={-1}
      className="h-6! bg-surface!"
      onClick={() => view.setState({ connecting: { activity: id, port: undefined } })}
    >
      {t('connect')}
    </Button>
  );
}
