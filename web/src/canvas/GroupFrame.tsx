import { findGroup } from '@fanfare/shared';
import type { NodeProps } from '@xyflow/react';
import { ChevronsDownUp } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDocument, useEditor, useView } from '../editor/EditorContext.tsx';
import { toggleGroups } from '../editor/edits/activity-groups.ts';
import { useEditable } from '../editor/use-editable.ts';
import { Icon } from '../ui/Icon.tsx';
import type { FrameNode } from './flow-elements.ts';
import { GroupName } from './GroupName.tsx';

/** The frame around the activities of a group. Its title chooses, moves and renames them together. */
export const GroupFrame = memo(function GroupFrame({ data: { group: id } }: NodeProps<FrameNode>) {
  const { t } = useTranslation('canvas');
  const session = useEditor();
  const editable = useEditable();
  const label = useDocument((state) => findGroup(state.graph, id)?.label ?? '');
  const taking = useView((state) => state.dropInto === id);
  const name = t('collapse', { name: label });
  return (
    <div className="group-frame" data-testid={`group-${id}`} {...(taking ? { 'data-taking': '' } : {})}>
      <div className="frame-title">
        <GroupName id={id} />
        {editable ? (
          <button
            type="button"
            tabIndex={-1}
            className="frame-toggle nodrag"
            aria-label={name}
            title={name}
            onClick={(event) => {
              event.stopPropagation();
              toggleGroups(session, [id]);
            }}
          >
            <Icon of={ChevronsDownUp} size={14} />
          </button>
        ) : null}
      </div>
    </div>
  );
});
