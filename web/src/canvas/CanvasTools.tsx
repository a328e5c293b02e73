import { useStore } from '@xyflow/react';
import { Hand, Map as MapIcon, Maximize, Minus, MousePointer2, Network, Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { NumbersMenu } from '../counts/NumbersMenu.tsx';
import { useCommands } from '../editor/commands/use-commands.ts';
import { useEditor, useView } from '../editor/EditorContext.tsx';
import { useCompact, useEditable } from '../editor/use-editable.ts';
import { formatShare } from '../i18n/format.ts';
import { printCombination } from '../shortcuts/key-combination.ts';
import { Button, IconButton } from '../ui/Button.tsx';

/** Select or pan, zoom, fit, tidy up and the map. */
export const CanvasTools = memo(function CanvasTools() {
  const { t } = useTranslation('canvas');
  const { view } = useEditor();
  const commands = useCommands();
  const editable = useEditable();
  const compact = useCompact();
  const hand = useView((state) => state.hand);
  const mapVisible = useView((state) => state.mapVisible);
  const command = (name: string) => commands.find((one) => one.name === name);
  const keys = (name: string) => printCombination(command(name)?.keys[0] ?? '');
  const press = (name: string) => command(name)?.perform(new KeyboardEvent('keydown'));
  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      className="absolute bottom-3 left-3 z-(--layer-canvas-tools) flex items-center gap-px rounded-md bg-raised p-[3px] shadow-pop"
    >
      <IconButton
        size="sm"
        icon={MousePointer2}
        name={t('select')}
        aria-pressed={!hand}
        onClick={() => view.setState({ hand: false })}
      />
      <IconButton
        size="sm"
        icon={Hand}
        name={t('pan')}
        aria-pressed={hand}
        onClick={() => view.setState({ hand: true })}
      />
      <Divider />
      <IconButton
        size="sm"
        icon={Minus}
        name={t('zoomOut')}
        keys={keys('zoom-out')}
        onClick={() => press('zoom-out')}
      />
      <Zoom onReset={() => press('reset-zoom')} />
      <IconButton size="sm" icon={Plus} name={t('zoomIn')} keys={keys('zoom-in')} onClick={() => press('zoom-in')} />
      <IconButton size="sm" icon={Maximize} name={t('fit')} keys={keys('fit')} onClick={() => press('fit')} />
      <Divider />
      <NumbersMenu />
      {editable || !compact ? <Divider /> : null}
      {editable ? (
        <IconButton size="sm" icon={Network} name={t('tidy')} keys={keys('tidy')} onClick={() => press('tidy')} />
      ) : null}
      {compact ? null : (
        <IconButton
          size="sm"
          icon={MapIcon}
          name={t('map')}
          keys={keys('map')}
          aria-pressed={mapVisible}
          onClick={() => press('map')}
        />
      )}
    </div>
  );
});

/** How large things are shown; by itself, because it changes with every step of zooming. */
function Zoom({ onReset }: { readonly onReset: () => void }) {
  const { t } = useTranslation('canvas');
  const zoom = useStore((state) => Math.round(state.transform[2] * 100));
  const percent = formatShare(zoom / 100).replace(/[.,]0/u, '');
  return (
    <Button
      size="sm"
      kind="quiet"
      className="tabular w-12 px-0!"
      aria-label={t('zoomReset', { percent })}
      onClick={onReset}
    >
      {percent}
    </Button>
  );
}

function Divider() {
  return <span aria-hidden="true" className="mx-[3px] h-[18px] w-px bg-line" />;
}
