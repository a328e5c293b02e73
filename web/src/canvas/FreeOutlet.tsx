import { outletId, outletLabel } from '@fanfare/shared';
import { Handle, type NodeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { lookOf } from '../activities/registry.tsx';
import { useDocument, useEditor } from '../editor/EditorContext.tsx';
import { useEditable } from '../editor/use-editable.ts';
import { Icon } from '../ui/Icon.tsx';
import type { OutletNode } from './flow-elements.ts';
import { arrivalSide } from './make-nodes.ts';
import { useActivity } from './use-activity.ts';
import { say } from '../i18n/speak.ts';

/**
 * The “+” at the end of a free port: a click offers what can come next. Quieter after a channel, where a campaign may end;
 * none where nothing can be changed.
 */
export const FreeOutlet = memo(function FreeOutlet({ data }: NodeProps<OutletNode>) {
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const editable = useEditable();
  const { activity, port } = data;
  const name = t('addAfter', { name: useDocument((state) => say(outletLabel(state.graph, activity, port))) });
  const type = useActivity(activity)?.type;
  const ends = type !== undefined && lookOf(type).category === 'channel';
  if (!editable) return <OutletEnd direction={data.direction} />;
  return (
    <>
      <button
        type="button"
        tabIndex={-1}
        aria-label={name}
        title={name}
        data-testid={`add-after-${outletId(activity, port)}`}
        className="free-outlet nodrag nopan"
        {...(ends ? { 'data-quiet': '' } : {})}
        onClick={(event) => {
          event.stopPropagation();
          const box = event.currentTarget.getBoundingClientRect();
          session.view.setState({
            picker: { to: { kind: 'after', activity, port }, screen: { x: box.left + box.width / 2, y: box.bottom } },
          });
        }}
      >
        <Icon of={Plus} size={14} />
      </button>
      <OutletEnd direction={data.direction} />
    </>
  );
});

/** Where the arrow of a free port ends. */
function OutletEnd({ direction }: Pick<OutletNode['data'], 'direction'>) {
  return (
    <Handle type="target" id="in" position={arrivalSide(direction)} isConnectable={false} className="outlet-handle" />
  );
}
