import { CirclePause, CircleDashed, OctagonAlert, OctagonPause, TriangleAlert } from 'lucide-react';
import { type ActivityId, freeOutlets } from '@fanfare/shared';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { type CardState, useCardFace } from '../canvas/use-card-face.ts';
import { RenameField } from '../canvas/RenameField.tsx';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { Button } from '../ui/Button.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Tile } from '../ui/Tile.tsx';
import { BlankCell, OutlineRowFrame, type RowFrameProps } from './OutlineRowFrame.tsx';
import { Opener } from './Opener.tsx';

/** An activity: what it is called, its kind, its settings in words and what is wrong with it. */
export function ActivityRow({ id, ...frame }: RowFrameProps & { readonly id: ActivityId }) {
  const face = useCardFace(id);
  const renaming = useView((state) => state.renaming === id);
  const selected = useDocument((state) => state.selection.activities.has(id));
  if (!face) return null;
  const { activity, words, state, name } = face;
  const look = lookOf(activity.type);
  const settings = `outline-settings-${id}`;
  const off = offOf(state);
  return (
    <OutlineRowFrame
      {...frame}
      name={name}
      describedBy={settings}
      selected={selected}
      off={off}
      waits={words.waits !== undefined}
    >
      <td className="outline-name">
        <div className="flex items-center gap-2">
          <Opener row={frame.row} />
          <Tile family={look.category} icon={look.icon} size="sm" off={off !== undefined} />
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
          disabled={state === 'disabled'}
          breakpoint={activity.breakpoint ?? false}
          off={words.off}
          waits={words.waits}
          problem={words.problem}
          severity={state === 'incomplete' ? state : words.severity}
        />
      </td>
    </OutlineRowFrame>
  );
}

function offOf(state: CardState): 'disabled' | 'before' | undefined {
  if (state === 'disabled') return state;
  return state === 'off' ? 'before' : undefined;
}

interface StateProps {
  readonly disabled: boolean;
  readonly breakpoint: boolean;
  /** What is disabled before it, so that it does not run either. */
  readonly off: string | undefined;
  /** At whose breakpoints it waits. */
  readonly waits: string | undefined;
  readonly problem: string | undefined;
  readonly severity: 'error' | 'warning' | 'incomplete' | undefined;
}

const LOOKS = {
  error: { tone: 'danger', icon: OctagonAlert },
  warning: { tone: 'warning', icon: TriangleAlert },
  incomplete: { tone: 'outline', icon: CircleDashed },
} as const;

/** A breakpoint is said beside whatever else there is to say. */
function State({ breakpoint, ...rest }: StateProps) {
  const { t } = useTranslation('canvas');
  if (!breakpoint) return <Remark {...rest} />;
  return (
    <>
      <Chip tone="warning" icon={OctagonPause} title={t('breakpointHere')}>
        {t('breakpoint')}
      </Chip>
      <Remark {...rest} />
    </>
  );
}

function Remark({ disabled, off, waits, problem, severity }: Omit<StateProps, 'breakpoint'>) {
  const { t } = useTranslation('canvas');
  if (disabled) return <Chip icon={CirclePause}>{t('disabled')}</Chip>;
  if (off !== undefined) return <HaltChip words={t('off', { name: off })} />;
  if (problem === undefined || severity === undefined) {
    return waits === undefined ? null : <HaltChip words={t('waits', { name: waits })} />;
  }
  const { tone, icon } = LOOKS[severity];
  return (
    <Chip tone={tone} icon={icon} title={problem}>
      {problem.replace(/\.$/u, '')}
    </Chip>
  );
}

function HaltChip({ words }: { readonly words: string }) {
  return (
    <Chip icon={CirclePause} title={words}>
      {words}
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
