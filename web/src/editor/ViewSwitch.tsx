import { GitCompareArrows, ListTree, Network } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { useEditorMode } from './use-editor-mode.ts';

/** The ways to look at a campaign, in the order of the switch. */
const VIEWS = [
  { value: 'canvas', icon: Network },
  { value: 'outline', icon: ListTree },
  { value: 'changes', icon: GitCompareArrows },
] as const;

/** Switches between the drawing of a campaign and its table. */
export function ViewSwitch() {
  const { t } = useTranslation('editor');
  const { mode, open } = useEditorMode();
  return (
    <SegmentedControl
      label={t('view.label')}
      value={mode}
      onValueChange={open}
      segments={VIEWS.map(({ value, icon }) => ({ value, icon, label: t(`view.${value}`) }))}
      iconsWhenNarrow
      className="flex-none"
    />
  );
}
